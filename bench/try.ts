import { configSchema } from '/work/h/gates/src/config/schema';
import { planOf, runOurs } from '/work/h/gates/bench/gates/ours';
import { Stream } from '/work/h/gates/bench/gates/stream';
const { rollout } = configSchema.parse({ app: 'bench', services: { web: {path:'/*',port:80} }, environments: { production: {} } });
const plan = planOf(rollout);
const runs = Number(process.argv[2] ?? 500);
const nulls = Number(process.argv[3] ?? 2000);
const q=(a:number[],p:number)=>a.sort((x,y)=>x-y)[Math.min(a.length-1,Math.floor(p*a.length))];
const t0=Date.now();
for (const feed of (process.argv[4] ?? 'live').split(',') as any[])
for (const lookSeconds of [4,60]) for (const base of [.0005,.01]) for (const rate of [5,50,500]) {
  for (const e of [base,...[.005,.02,.1,1]]) {
    const traffic={rate,old:{errors:base,slow:base},new:{errors:e,slow:base}};
    const n= e===base?nulls:runs; const ends:any={}; const bad:number[]=[]; let late=0; const secs:number[]=[];
    for(let i=0;i<n;i++){ const s=new Stream(traffic,[1,Math.round(base*1e4),rate,Math.round(e*1e4),i]); const o=runOurs({plan,gates:rollout.gates,lookSeconds,feed},traffic,s); ends[o.end]=(ends[o.end]??0)+1; bad.push(o.bad.errors); if(o.end==='rolled-back')secs.push(o.seconds); if(o.end==='passed'&&!o.inTime) late++; }
    console.log(feed,`look ${lookSeconds}`,`base ${base*100}%`,`rate ${rate}`,`new ${e*100}%`, Object.entries(ends).map(([k,v]:any)=>`${k} ${(100*v/n).toFixed(2)}%`).join(' '),'bad med',q(bad,.5),'p95',q(bad,.95),'t',q(secs,.5),q(secs,.95),'late',(late/n).toFixed(2));
  }
}
console.log((Date.now()-t0)/1000,'s');
