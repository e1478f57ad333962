import { configSchema } from '../src/config/schema';
import { planOf, runOurs } from './gates/ours';
import { Stream } from './gates/stream';
import * as g from '../src/rollout/gate';
const { rollout } = configSchema.parse({ app: 'bench', services: { web: {path:'/*',port:80} }, environments: { production: {} } });
const plan = planOf(rollout);
const reasons:any={};
const b=.0005, rate=500;
const traffic={rate,old:{errors:b,slow:b},new:{errors:b,slow:b}};
for(let i=0;i<200;i++){ const s=new Stream(traffic,[1,5,rate,5,i]); const o=runOurs({plan,gates:rollout.gates,lookSeconds:4,feed:'live'},traffic,s); const r=(globalThis as any).lastReason ?? ''; if(o.end!=='passed'){ if(Object.keys(reasons).length<8) console.log(o.end,o.seconds,r); reasons[o.end]=(reasons[o.end]??0)+1; } }
console.log(reasons);
// means check
let t={r:0,e:0,sl:0,or:0,oe:0,os:0}; for(let i=0;i<500;i++){const s=new Stream(traffic,[1,5,rate,5,i]); const u=s.upTo([{weight:10,seconds:60}]); t.r+=u.new.requests;t.e+=u.new.errors;t.sl+=u.new.slow;t.or+=u.old.requests;t.oe+=u.old.errors;t.os+=u.old.slow;} console.log(t, t.e/t.r, t.oe/t.or);
