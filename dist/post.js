process.env.EZ_DEPLOY_POST = '1';
require('./index.js');
