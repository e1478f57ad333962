/** An application whose staging and production share an account. */
export const FOUNDATION = `
app: shop
services:
  web: { path: /*, port: 8080 }
infrastructure: { waf: true }
foundation:
  repository: org/shop
  budget: { monthly: 600, email: [ops@example.com] }
  organization: { account: { name: shop production, email: aws@example.com } }
environments:
  dev: { account: '999999999999', region: eu-central-1 }
  staging: { account: '123456789012', region: eu-central-1 }
  production: { account: '123456789012', region: eu-central-1 }
`;
