"use strict";
exports.id = 5269;
exports.ids = [5269];
exports.modules = {

/***/ 52744:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _u: () => (/* binding */ MOST_POINTS),
/* harmony export */   fA: () => (/* binding */ seriesSchema),
/* harmony export */   yL: () => (/* binding */ thin)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);

/** Most points one series keeps; beyond it neighbours are merged. */
const MOST_POINTS = 240;
const times = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig())
    .describe('Start of each period, or moment of each look: wall ms since the epoch, rising.');
const column = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nullable()).describe('One entry a time; null: the source does not say.');
const countsSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    source: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('app-metrics, alb-metrics or probes.'),
    delay: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('How late the source is, in AWS time.'),
    side: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['new', 'old']),
    periodMs: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(0).describe('Length of a period, wall ms; 0 where each entry is one look.'),
    until: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().describe('When the source was last asked, wall ms: a period that ends later was not over yet.'),
    at: times,
    requests: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()).describe('Answers counted in the period.'),
    errors: column,
    slow: column.describe('Answers slower than gates.latency.'),
    latencyMs: column.describe('Milliseconds as the source measured them; see latencyOf.'),
    latencyOf: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['p95', 'slowest'])
        .nullable()
        .describe('What latencyMs is; of merged periods the highest is kept.'),
})
    .refine((s) => [s.requests, s.errors, s.slow, s.latencyMs].every((c) => c.length === s.at.length), {
    error: 'columns differ in length',
})
    .describe('What one source counted for one version. A time that is missing was not observed.');
const weightPointSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    at: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().describe('Wall ms since the epoch.'),
    weight: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(0).max(100).describe('Percent of traffic on the new version.'),
    how: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['read', 'set', 'confirmed'])
        .describe('read: found in the rule; set: accepted by AWS; confirmed: read back, and seen in answers.'),
});
const serviceSeriesSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    newColour: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['blue', 'green']),
    oldColour: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['blue', 'green']).nullable().describe('null for a first release: nobody to compare with.'),
    weights: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(weightPointSchema),
    counts: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(countsSchema),
});
/**
 * What was observed while a release was rolled out: an object of its own beside the record
 * (`ez-deploy/releases/RELEASE.series.json`), named by the record's `series`.
 */
const seriesSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    schemaVersion: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
    release: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    limits: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        errorRate: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().describe('Percent.'),
        slowShare: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().describe('Percent.'),
        latencyMs: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().describe('Answers that took longer count as slow.'),
    })
        .describe('The gate’s limits at that time.'),
    services: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), serviceSeriesSchema),
})
    .describe('Time series of a rollout, as the evidence sources gave them. Gaps are gaps.');
const both = (a, b, join) => a === null ? b : b === null ? a : join(a, b);
const sum = (a, b) => a + b;
const merge = (a, b) => [
    a[0] + b[0],
    both(a[1], b[1], sum),
    both(a[2], b[2], sum),
    both(a[3], b[3], Math.max),
];
/**
 * The series with at most `most` points: neighbours in time are merged into periods of equal length, twice as long each time. Counts are
 * added up, so nothing observed is lost; the highest latency is kept.
 */
function thin(series, most = MOST_POINTS) {
    if (series.at.length <= most)
        return series;
    const from = series.at[0] ?? 0;
    const span = (series.at.at(-1) ?? from) - from;
    let periodMs = Math.max(series.periodMs, 1);
    while (Math.floor(span / periodMs) + 1 > most)
        periodMs *= 2;
    const merged = new Map();
    series.at.forEach((at, i) => {
        const start = from + Math.floor((at - from) / periodMs) * periodMs;
        const point = [
            series.requests[i] ?? 0,
            series.errors[i] ?? null,
            series.slow[i] ?? null,
            series.latencyMs[i] ?? null,
        ];
        const before = merged.get(start);
        merged.set(start, before === undefined ? point : merge(before, point));
    });
    const points = [...merged.values()];
    return {
        ...series,
        periodMs,
        at: [...merged.keys()],
        requests: points.map((p) => p[0]),
        errors: points.map((p) => p[1]),
        slow: points.map((p) => p[2]),
        latencyMs: points.map((p) => p[3]),
    };
}


/***/ }),

/***/ 14031:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ slack),
/* harmony export */   code: () => (/* binding */ code),
/* harmony export */   fenced: () => (/* binding */ fenced),
/* harmony export */   markdown: () => (/* binding */ markdown),
/* harmony export */   pj: () => (/* binding */ plain),
/* harmony export */   q3: () => (/* binding */ httpUrl),
/* harmony export */   qy: () => (/* binding */ html)
/* harmony export */ });
const CONTROL = new RegExp('[\\u0000-\\u0008\\u000B-\\u001F\\u007F-\\u009F\\u202A-\\u202E\\u2066-\\u2069]', 'g');
/**
 * A commit's whole id, which GitHub links. Short ones are left: a version is one by default, it is linked rightly, and whoever copies it at
 * night must get what he sees.
 */
const COMMIT = /(?<![0-9A-Za-z])[0-9a-f]{40}(?![0-9A-Za-z])/gi;
/** Control characters and direction overrides out: they make a text show other than it is. */
function plain(text) {
    return text.replace(/\r\n?/g, '\n').replace(CONTROL, '');
}
/** Text for HTML, also within quoted attributes. */
function html(text) {
    return plain(text)
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&#39;');
}
/**
 * Untrusted text within GitHub Markdown, on one line: shown as it is. Nobody is mentioned, no issue and no
 * commit by its whole id is linked, no comment is opened, no table cell ended.
 */
function markdown(text) {
    return plain(text)
        .replace(/\s*\n\s*/g, ' ')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replace(/[\\`*_{}[\]()|~!]/g, '\\$&')
        .replace(/^(\s*)([#+-])(?=\s)/, '$1\\$2')
        .replace(/^(\s*\d+)\.(?=\s)/, '$1\\.')
        .replace(/@(?=[A-Za-z0-9])/g, '@\u200B')
        .replace(/#(?=\d)/g, '#\u200B')
        .replace(/\bGH-(?=\d)/gi, '$&\u200B')
        .replace(COMMIT, (id) => id.replace(/.{6}(?=.)/g, '$&\u200B'))
        .replace(/\b(https?|ftp):\/\//gi, '$1:\u200B//')
        .replace(/\bwww\./gi, 'www\u200B.');
}
/** Untrusted text as inline code: only backticks and line ends matter there, and the bar where it stands in a table. */
function code(text) {
    const clean = plain(text)
        .replace(/\s*\n\s*/g, ' ')
        .replaceAll('`', "'")
        .replaceAll('|', '\\|')
        .trim();
    return clean === '' ? '' : `\`${clean}\``;
}
/** Untrusted lines as a fenced block; the fence is longer than any in the text. */
function fenced(text, language = '') {
    const clean = plain(text).replaceAll('@', '@\u200B');
    const longest = Math.max(2, ...[...clean.matchAll(/`+/g)].map((m) => m[0].length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}${language}\n${clean}\n${fence}`;
}
/** Text for Slack's mrkdwn (https://docs.slack.dev/messaging/formatting-message-text): the three characters it escapes. */
function slack(text) {
    return plain(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
/** A link's address, where it is one that may be followed; undefined otherwise. */
function httpUrl(text) {
    if (text === undefined)
        return undefined;
    try {
        const url = new URL(text);
        return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 45269:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pagePolicy: () => (/* binding */ pagePolicy),
  renderHtml: () => (/* binding */ renderHtml),
  renderPage: () => (/* binding */ renderPage),
  scriptJson: () => (/* binding */ scriptJson),
  updateOf: () => (/* binding */ updateOf)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./src/report/browser.generated.ts
// Generated by `npm run generate` from src/report/browser and uPlot. Do not edit.
const PAGE_SCRIPT = "/*! uPlot 1.6.32, MIT, Leon Sorokin, https://github.com/leeoniya/uPlot */\"use strict\";(()=>{var ur=\"uplot\",cr=\"u-hz\",pr=\"u-vt\",hr=\"u-title\",dr=\"u-wrap\",mr=\"u-under\",gr=\"u-over\",wr=\"u-axis\",Zt=\"u-off\",Sr=\"u-select\",yr=\"u-cursor-x\",vr=\"u-cursor-y\",_r=\"u-cursor-pt\",br=\"u-legend\",xr=\"u-live\",kr=\"u-inline\",Mr=\"u-series\",Tr=\"u-marker\",Xo=\"u-label\",Er=\"u-value\",Hl=\"width\",Wl=\"height\";var ei=\"bottom\",vl=\"left\",Yn=\"right\",so=\"#000\",ti=so+\"0\",Bn=\"mousemove\",li=\"mousedown\",$n=\"mouseup\",ni=\"mouseenter\",oi=\"mouseleave\",ii=\"dblclick\",Ar=\"resize\",Lr=\"scroll\",si=\"change\",rn=\"dppxchange\",ro=\"--\",El=typeof window<\"u\",Jn=El?document:null,bl=El?window:null,Dr=El?navigator:null,ie,ln;function Zn(){let e=devicePixelRatio;ie!=e&&(ie=e,ln&&Xn(si,ln,Zn),ln=matchMedia(`(min-resolution: ${ie-.001}dppx) and (max-resolution: ${ie+.001}dppx)`),Qt(si,ln,Zn),bl.dispatchEvent(new CustomEvent(rn)))}function Xe(e,n){if(n!=null){let i=e.classList;!i.contains(n)&&i.add(n)}}function Qn(e,n){let i=e.classList;i.contains(n)&&i.remove(n)}function ge(e,n,i){e.style[n]=i+\"px\"}function mt(e,n,i,l){let s=Jn.createElement(e);return n!=null&&Xe(s,n),i?.insertBefore(s,l),s}function ft(e,n){return mt(\"div\",e,n)}var ri=new WeakMap;function Mt(e,n,i,l,s){let u=\"translate(\"+n+\"px,\"+i+\"px)\",a=ri.get(e);u!=a&&(e.style.transform=u,ri.set(e,u),n<0||i<0||n>l||i>s?Xe(e,Zt):Qn(e,Zt))}var fi=new WeakMap;function ai(e,n,i){let l=n+i,s=fi.get(e);l!=s&&(fi.set(e,l),e.style.background=n,e.style.borderColor=i)}var ui=new WeakMap;function ci(e,n,i,l){let s=n+\"\"+i,u=ui.get(e);s!=u&&(ui.set(e,s),e.style.height=i+\"px\",e.style.width=n+\"px\",e.style.marginLeft=l?-n/2+\"px\":0,e.style.marginTop=l?-i/2+\"px\":0)}var fo={passive:!0},Pr={...fo,capture:!0};function Qt(e,n,i,l){n.addEventListener(e,i,l?Pr:fo)}function Xn(e,n,i,l){n.removeEventListener(e,i,fo)}El&&Zn();function gt(e,n,i,l){let s;i=i||0,l=l||n.length-1;let u=l<=2147483647;for(;l-i>1;)s=u?i+l>>1:et((i+l)/2),n[s]<e?i=s:l=s;return e-n[i]<=n[l]-e?i:l}function Hi(e){return(i,l,s)=>{let u=-1,a=-1;for(let c=l;c<=s;c++)if(e(i[c])){u=c;break}for(let c=s;c>=l;c--)if(e(i[c])){a=c;break}return[u,a]}}var Wi=e=>e!=null,Gi=e=>e!=null&&e>0,un=Hi(Wi),Cr=Hi(Gi);function Rr(e,n,i,l=0,s=!1){let u=s?Cr:un,a=s?Gi:Wi;[n,i]=u(e,n,i);let c=e[n],h=e[n];if(n>-1)if(l==1)c=e[n],h=e[i];else if(l==-1)c=e[i],h=e[n];else for(let d=n;d<=i;d++){let y=e[d];a(y)&&(y<c?c=y:y>h&&(h=y))}return[c??ue,h??-ue]}function cn(e,n,i,l){let s=di(e),u=di(n);e==n&&(s==-1?(e*=i,n/=i):(e/=i,n*=i));let a=i==10?Lt:Ii,c=s==1?et:at,h=u==1?at:et,d=c(a(Ae(e))),y=h(a(Ae(n))),g=xl(i,d),w=xl(i,y);return i==10&&(d<0&&(g=ce(g,-d)),y<0&&(w=ce(w,-y))),l||i==2?(e=g*s,n=w*u):(e=Ui(e,g),n=pn(n,w)),[e,n]}function ao(e,n,i,l){let s=cn(e,n,i,l);return e==0&&(s[0]=0),n==0&&(s[1]=0),s}var uo=.1,pi={mode:3,pad:uo},Il={pad:0,soft:null,mode:0},Vr={min:Il,max:Il};function fn(e,n,i,l){return hn(i)?hi(e,n,i):(Il.pad=i,Il.soft=l?0:null,Il.mode=l?3:0,hi(e,n,Vr))}function ne(e,n){return e??n}function zr(e,n,i){for(n=ne(n,0),i=ne(i,e.length-1);n<=i;){if(e[n]!=null)return!0;n++}return!1}function hi(e,n,i){let l=i.min,s=i.max,u=ne(l.pad,0),a=ne(s.pad,0),c=ne(l.hard,-ue),h=ne(s.hard,ue),d=ne(l.soft,ue),y=ne(s.soft,-ue),g=ne(l.mode,0),w=ne(s.mode,0),L=n-e,D=Lt(L),E=Be(Ae(e),Ae(n)),F=Lt(E),W=Ae(F-D);(L<1e-24||W>10)&&(L=0,(e==0||n==0)&&(L=1e-24,g==2&&d!=ue&&(u=0),w==2&&y!=-ue&&(a=0)));let b=L||E||1e3,H=Lt(b),x=xl(10,et(H)),j=b*(L==0?e==0?.1:1:u),C=ce(Ui(e-j,x/10),24),q=e>=d&&(g==1||g==3&&C<=d||g==2&&C>=d)?d:ue,$=Be(c,C<q&&e>=q?q:wt(q,C)),Q=b*(L==0?n==0?.1:1:a),B=ce(pn(n+Q,x/10),24),k=n<=y&&(w==1||w==3&&B>=y||w==2&&B<=y)?y:-ue,K=wt(h,B>k&&n<=k?k:Be(k,B));return $==K&&$==0&&(K=100),[$,K]}var Or=new Intl.NumberFormat(El?Dr.language:\"en-US\"),co=e=>Or.format(e),tt=Math,sn=tt.PI,Ae=tt.abs,et=tt.floor,Ee=tt.round,at=tt.ceil,wt=tt.min,Be=tt.max,xl=tt.pow,di=tt.sign,Lt=tt.log10,Ii=tt.log2,Nr=(e,n=1)=>tt.sinh(e)*n,Un=(e,n=1)=>tt.asinh(e/n),ue=1/0;function mi(e){return(Lt((e^e>>31)-(e>>31))|0)+1}function eo(e,n,i){return wt(Be(e,n),i)}function Yi(e){return typeof e==\"function\"}function X(e){return Yi(e)?e:()=>e}var Fr=()=>{},Bi=e=>e,$i=(e,n)=>n,Hr=e=>null,gi=e=>!0,wi=(e,n)=>e==n,Wr=/\\.\\d*?(?=9{6,}|0{6,})/gm,Xt=e=>{if(ji(e)||Ft.has(e))return e;let n=`${e}`,i=n.match(Wr);if(i==null)return e;let l=i[0].length-1;if(n.indexOf(\"e-\")!=-1){let[s,u]=n.split(\"e\");return+`${Xt(s)}e${u}`}return ce(e,l)};function qt(e,n){return Xt(ce(Xt(e/n))*n)}function pn(e,n){return Xt(at(Xt(e/n))*n)}function Ui(e,n){return Xt(et(Xt(e/n))*n)}function ce(e,n=0){if(ji(e))return e;let i=10**n,l=e*i*(1+Number.EPSILON);return Ee(l)/i}var Ft=new Map;function Ki(e){return((\"\"+e).split(\".\")[1]||\"\").length}function Bl(e,n,i,l){let s=[],u=l.map(Ki);for(let a=n;a<i;a++){let c=Ae(a),h=ce(xl(e,a),c);for(let d=0;d<l.length;d++){let y=e==10?+`${l[d]}e${a}`:l[d]*h,g=(a>=0?0:c)+(a>=u[d]?0:u[d]),w=e==10?y:ce(y,g);s.push(w),Ft.set(w,g)}}return s}var Yl={},po=[],kl=[null,null],Nt=Array.isArray,ji=Number.isInteger,Gr=e=>e===void 0;function Si(e){return typeof e==\"string\"}function hn(e){let n=!1;if(e!=null){let i=e.constructor;n=i==null||i==Object}return n}function Ir(e){return e!=null&&typeof e==\"object\"}var Yr=Object.getPrototypeOf(Uint8Array),qi=\"__proto__\";function Ml(e,n=hn){let i;if(Nt(e)){let l=e.find(s=>s!=null);if(Nt(l)||n(l)){i=Array(e.length);for(let s=0;s<e.length;s++)i[s]=Ml(e[s],n)}else i=e.slice()}else if(e instanceof Yr)i=e.slice();else if(n(e)){i={};for(let l in e)l!=qi&&(i[l]=Ml(e[l],n))}else i=e;return i}function ke(e){let n=arguments;for(let i=1;i<n.length;i++){let l=n[i];for(let s in l)s!=qi&&(hn(e[s])?ke(e[s],Ml(l[s])):e[s]=Ml(l[s]))}return e}var Br=0,$r=1,Ur=2;function Kr(e,n,i){for(let l=0,s,u=-1;l<n.length;l++){let a=n[l];if(a>u){for(s=a-1;s>=0&&e[s]==null;)e[s--]=null;for(s=a+1;s<i&&e[s]==null;)e[u=s++]=null}}}function jr(e,n){if(Zr(e)){let a=e[0].slice();for(let c=1;c<e.length;c++)a.push(...e[c].slice(1));return Qr(a[0])||(a=Jr(a)),a}let i=new Set;for(let a=0;a<e.length;a++){let h=e[a][0],d=h.length;for(let y=0;y<d;y++)i.add(h[y])}let l=[Array.from(i).sort((a,c)=>a-c)],s=l[0].length,u=new Map;for(let a=0;a<s;a++)u.set(l[0][a],a);for(let a=0;a<e.length;a++){let c=e[a],h=c[0];for(let d=1;d<c.length;d++){let y=c[d],g=Array(s).fill(void 0),w=n?n[a][d]:$r,L=[];for(let D=0;D<y.length;D++){let E=y[D],F=u.get(h[D]);E===null?w!=Br&&(g[F]=E,w==Ur&&L.push(F)):g[F]=E}Kr(g,L,s),l.push(g)}}return l}var qr=typeof queueMicrotask>\"u\"?e=>Promise.resolve().then(e):queueMicrotask;function Jr(e){let n=e[0],i=n.length,l=Array(i);for(let u=0;u<l.length;u++)l[u]=u;l.sort((u,a)=>n[u]-n[a]);let s=[];for(let u=0;u<e.length;u++){let a=e[u],c=Array(i);for(let h=0;h<i;h++)c[h]=a[l[h]];s.push(c)}return s}function Zr(e){let n=e[0][0],i=n.length;for(let l=1;l<e.length;l++){let s=e[l][0];if(s.length!=i)return!1;if(s!=n){for(let u=0;u<i;u++)if(s[u]!=n[u])return!1}}return!0}function Qr(e,n=100){let i=e.length;if(i<=1)return!0;let l=0,s=i-1;for(;l<=s&&e[l]==null;)l++;for(;s>=l&&e[s]==null;)s--;if(s<=l)return!0;let u=Be(1,et((s-l+1)/n));for(let a=e[l],c=l+u;c<=s;c+=u){let h=e[c];if(h!=null){if(h<=a)return!1;a=h}}return!0}var Ji=[\"January\",\"February\",\"March\",\"April\",\"May\",\"June\",\"July\",\"August\",\"September\",\"October\",\"November\",\"December\"],Zi=[\"Sunday\",\"Monday\",\"Tuesday\",\"Wednesday\",\"Thursday\",\"Friday\",\"Saturday\"];function Qi(e){return e.slice(0,3)}var Xr=Zi.map(Qi),ef=Ji.map(Qi),tf={MMMM:Ji,MMM:ef,WWWW:Zi,WWW:Xr};function Fl(e){return(e<10?\"0\":\"\")+e}function lf(e){return(e<10?\"00\":e<100?\"0\":\"\")+e}var nf={YYYY:e=>e.getFullYear(),YY:e=>(e.getFullYear()+\"\").slice(2),MMMM:(e,n)=>n.MMMM[e.getMonth()],MMM:(e,n)=>n.MMM[e.getMonth()],MM:e=>Fl(e.getMonth()+1),M:e=>e.getMonth()+1,DD:e=>Fl(e.getDate()),D:e=>e.getDate(),WWWW:(e,n)=>n.WWWW[e.getDay()],WWW:(e,n)=>n.WWW[e.getDay()],HH:e=>Fl(e.getHours()),H:e=>e.getHours(),h:e=>{let n=e.getHours();return n==0?12:n>12?n-12:n},AA:e=>e.getHours()>=12?\"PM\":\"AM\",aa:e=>e.getHours()>=12?\"pm\":\"am\",a:e=>e.getHours()>=12?\"p\":\"a\",mm:e=>Fl(e.getMinutes()),m:e=>e.getMinutes(),ss:e=>Fl(e.getSeconds()),s:e=>e.getSeconds(),fff:e=>lf(e.getMilliseconds())};function ho(e,n){n=n||tf;let i=[],l=/\\{([a-z]+)\\}|[^{]+/gi,s;for(;s=l.exec(e);)i.push(s[0][0]==\"{\"?nf[s[1]]:s[0]);return u=>{let a=\"\";for(let c=0;c<i.length;c++)a+=typeof i[c]==\"string\"?i[c]:i[c](u,n);return a}}var of=new Intl.DateTimeFormat().resolvedOptions().timeZone;function sf(e,n){let i;return n==\"UTC\"||n==\"Etc/UTC\"?i=new Date(+e+e.getTimezoneOffset()*6e4):n==of?i=e:(i=new Date(e.toLocaleString(\"en-US\",{timeZone:n})),i.setMilliseconds(e.getMilliseconds())),i}var Xi=e=>e%1==0,an=[1,2,2.5,5],rf=Bl(10,-32,0,an),es=Bl(10,0,32,an),ff=es.filter(Xi),Jt=rf.concat(es),mo=`\n`,ts=\"{YYYY}\",yi=mo+ts,ls=\"{M}/{D}\",Gl=mo+ls,nn=Gl+\"/{YY}\",ns=\"{aa}\",af=\"{h}:{mm}\",_l=af+ns,vi=mo+_l,_i=\":{ss}\",re=null;function os(e){let n=e*1e3,i=n*60,l=i*60,s=l*24,u=s*30,a=s*365,h=(e==1?Bl(10,0,3,an).filter(Xi):Bl(10,-3,0,an)).concat([n,n*5,n*10,n*15,n*30,i,i*5,i*10,i*15,i*30,l,l*2,l*3,l*4,l*6,l*8,l*12,s,s*2,s*3,s*4,s*5,s*6,s*7,s*8,s*9,s*10,s*15,u,u*2,u*3,u*4,u*6,a,a*2,a*5,a*10,a*25,a*50,a*100]),d=[[a,ts,re,re,re,re,re,re,1],[s*28,\"{MMM}\",yi,re,re,re,re,re,1],[s,ls,yi,re,re,re,re,re,1],[l,\"{h}\"+ns,nn,re,Gl,re,re,re,1],[i,_l,nn,re,Gl,re,re,re,1],[n,_i,nn+\" \"+_l,re,Gl+\" \"+_l,re,vi,re,1],[e,_i+\".{fff}\",nn+\" \"+_l,re,Gl+\" \"+_l,re,vi,re,1]];function y(g){return(w,L,D,E,F,W)=>{let b=[],H=F>=a,x=F>=u&&F<a,j=g(D),C=ce(j*e,3),q=Kn(j.getFullYear(),H?0:j.getMonth(),x||H?1:j.getDate()),$=ce(q*e,3);if(x||H){let Q=x?F/u:0,B=H?F/a:0,k=C==$?C:ce(Kn(q.getFullYear()+B,q.getMonth()+Q,1)*e,3),K=new Date(Ee(k/e)),R=K.getFullYear(),I=K.getMonth();for(let N=0;k<=E;N++){let ee=Kn(R+B*N,I+Q*N,1),O=ee-g(ce(ee*e,3));k=ce((+ee+O)*e,3),k<=E&&b.push(k)}}else{let Q=F>=s?s:F,B=et(D)-et(C),k=$+B+pn(C-$,Q);b.push(k);let K=g(k),R=K.getHours()+K.getMinutes()/i+K.getSeconds()/l,I=F/l,N=w.axes[L]._space,ee=W/N;for(;k=ce(k+F,e==1?0:3),!(k>E);)if(I>1){let O=et(ce(R+I,6))%24,te=g(k).getHours()-O;te>1&&(te=-1),k-=te*l,R=(R+I)%24;let fe=b[b.length-1];ce((k-fe)/F,3)*ee>=.7&&b.push(k)}else b.push(k)}return b}}return[h,d,y]}var[uf,cf,pf]=os(1),[hf,df,mf]=os(.001);Bl(2,-53,53,[1]);function bi(e,n){return e.map(i=>i.map((l,s)=>s==0||s==8||l==null?l:n(s==1||i[8]==0?l:i[1]+l)))}function xi(e,n){return(i,l,s,u,a)=>{let c=n.find(D=>a>=D[0])||n[n.length-1],h,d,y,g,w,L;return l.map(D=>{let E=e(D),F=E.getFullYear(),W=E.getMonth(),b=E.getDate(),H=E.getHours(),x=E.getMinutes(),j=E.getSeconds(),C=F!=h&&c[2]||W!=d&&c[3]||b!=y&&c[4]||H!=g&&c[5]||x!=w&&c[6]||j!=L&&c[7]||c[1];return h=F,d=W,y=b,g=H,w=x,L=j,C(E)})}}function gf(e,n){let i=ho(n);return(l,s,u,a,c)=>s.map(h=>i(e(h)))}function Kn(e,n,i){return new Date(e,n,i)}function ki(e,n){return n(e)}var wf=\"{YYYY}-{MM}-{DD} {h}:{mm}{aa}\";function Mi(e,n){return(i,l,s,u)=>u==null?ro:n(e(l))}function Sf(e,n){let i=e.series[n];return i.width?i.stroke(e,n):i.points.width?i.points.stroke(e,n):null}function yf(e,n){return e.series[n].fill(e,n)}var vf={show:!0,live:!0,isolate:!1,mount:Fr,markers:{show:!0,width:2,stroke:Sf,fill:yf,dash:\"solid\"},idx:null,idxs:null,values:[]};function _f(e,n){let i=e.cursor.points,l=ft(),s=i.size(e,n);ge(l,Hl,s),ge(l,Wl,s);let u=s/-2;ge(l,\"marginLeft\",u),ge(l,\"marginTop\",u);let a=i.width(e,n,s);return a&&ge(l,\"borderWidth\",a),l}function bf(e,n){let i=e.series[n].points;return i._fill||i._stroke}function xf(e,n){let i=e.series[n].points;return i._stroke||i._fill}function kf(e,n){return e.series[n].points.size}var jn=[0,0];function Mf(e,n,i){return jn[0]=n,jn[1]=i,jn}function on(e,n,i,l=!0){return s=>{s.button==0&&(!l||s.target==n)&&i(s)}}function qn(e,n,i,l=!0){return s=>{(!l||s.target==n)&&i(s)}}var Tf={show:!0,x:!0,y:!0,lock:!1,move:Mf,points:{one:!1,show:_f,size:kf,width:0,stroke:xf,fill:bf},bind:{mousedown:on,mouseup:on,click:on,dblclick:on,mousemove:qn,mouseleave:qn,mouseenter:qn},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(e,n)=>{n.stopPropagation(),n.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(e,n,i,l,s)=>l-s,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},is={show:!0,stroke:\"rgba(0,0,0,0.07)\",width:2},go=ke({},is,{filter:$i}),ss=ke({},go,{size:10}),rs=ke({},is,{show:!1}),wo='12px system-ui, -apple-system, \"Segoe UI\", Roboto, \"Helvetica Neue\", Arial, \"Noto Sans\", sans-serif, \"Apple Color Emoji\", \"Segoe UI Emoji\", \"Segoe UI Symbol\", \"Noto Color Emoji\"',fs=\"bold \"+wo,as=1.5,Ti={show:!0,scale:\"x\",stroke:so,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:fs,side:2,grid:go,ticks:ss,border:rs,font:wo,lineGap:as,rotate:0},Ef=\"Value\",Af=\"Time\",Ei={show:!0,scale:\"x\",auto:!1,sorted:1,min:ue,max:-ue,idxs:[]};function Lf(e,n,i,l,s){return n.map(u=>u==null?\"\":co(u))}function Df(e,n,i,l,s,u,a){let c=[],h=Ft.get(s)||0;i=a?i:ce(pn(i,s),h);for(let d=i;d<=l;d=ce(d+s,h))c.push(Object.is(d,-0)?0:d);return c}function to(e,n,i,l,s,u,a){let c=[],h=e.scales[e.axes[n].scale].log,d=h==10?Lt:Ii,y=et(d(i));s=xl(h,y),h==10&&(s=Jt[gt(s,Jt)]);let g=i,w=s*h;h==10&&(w=Jt[gt(w,Jt)]);do c.push(g),g=g+s,h==10&&!Ft.has(g)&&(g=ce(g,Ft.get(s))),g>=w&&(s=g,w=s*h,h==10&&(w=Jt[gt(w,Jt)]));while(g<=l);return c}function Pf(e,n,i,l,s,u,a){let h=e.scales[e.axes[n].scale].asinh,d=l>h?to(e,n,Be(h,i),l,s):[h],y=l>=0&&i<=0?[0]:[];return(i<-h?to(e,n,Be(h,-l),-i,s):[h]).reverse().map(w=>-w).concat(y,d)}var us=/./,Cf=/[12357]/,Rf=/[125]/,Ai=/1/,lo=(e,n,i,l)=>e.map((s,u)=>n==4&&s==0||u%l==0&&i.test(s.toExponential()[s<0?1:0])?s:null);function Vf(e,n,i,l,s){let u=e.axes[i],a=u.scale,c=e.scales[a],h=e.valToPos,d=u._space,y=h(10,a),g=h(9,a)-y>=d?us:h(7,a)-y>=d?Cf:h(5,a)-y>=d?Rf:Ai;if(g==Ai){let w=Ae(h(1,a)-y);if(w<d)return lo(n.slice().reverse(),c.distr,g,at(d/w)).reverse()}return lo(n,c.distr,g,1)}function zf(e,n,i,l,s){let u=e.axes[i],a=u.scale,c=u._space,h=e.valToPos,d=Ae(h(1,a)-h(2,a));return d<c?lo(n.slice().reverse(),3,us,at(c/d)).reverse():n}function Of(e,n,i,l){return l==null?ro:n==null?\"\":co(n)}var Li={show:!0,scale:\"y\",stroke:so,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:fs,side:3,grid:go,ticks:ss,border:rs,font:wo,lineGap:as,rotate:0};function Nf(e,n){let i=3+(e||1)*2;return ce(i*n,3)}function Ff(e,n){let{scale:i,idxs:l}=e.series[0],s=e._data[0],u=e.valToPos(s[l[0]],i,!0),a=e.valToPos(s[l[1]],i,!0),c=Ae(a-u),h=e.series[n],d=c/(h.points.space*ie);return l[1]-l[0]<=d}var Di={scale:null,auto:!0,sorted:0,min:ue,max:-ue},cs=(e,n,i,l,s)=>s,Pi={show:!0,auto:!0,sorted:0,gaps:cs,alpha:1,facets:[ke({},Di,{scale:\"x\"}),ke({},Di,{scale:\"y\"})]},Ci={scale:\"y\",auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:cs,alpha:1,points:{show:Ff,filter:null},values:null,min:ue,max:-ue,idxs:[],path:null,clip:null};function Hf(e,n,i,l,s){return i/10}var ps={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},Wf=ke({},ps,{time:!1,ori:1}),Ri={};function hs(e,n){let i=Ri[e];return i||(i={key:e,plots:[],sub(l){i.plots.push(l)},unsub(l){i.plots=i.plots.filter(s=>s!=l)},pub(l,s,u,a,c,h,d){for(let y=0;y<i.plots.length;y++)i.plots[y]!=s&&i.plots[y].pub(l,s,u,a,c,h,d)}},e!=null&&(Ri[e]=i)),i}var Tl=1,no=2;function el(e,n,i){let l=e.mode,s=e.series[n],u=l==2?e._data[n]:e._data,a=e.scales,c=e.bbox,h=u[0],d=l==2?u[1]:u[n],y=l==2?a[s.facets[0].scale]:a[e.series[0].scale],g=l==2?a[s.facets[1].scale]:a[s.scale],w=c.left,L=c.top,D=c.width,E=c.height,F=e.valToPosH,W=e.valToPosV;return y.ori==0?i(s,h,d,y,g,F,W,w,L,D,E,mn,Al,wn,ms,ws):i(s,h,d,y,g,W,F,L,w,E,D,gn,Ll,vo,gs,Ss)}function So(e,n){let i=0,l=0,s=ne(e.bands,po);for(let u=0;u<s.length;u++){let a=s[u];a.series[0]==n?i=a.dir:a.series[1]==n&&(a.dir==1?l|=1:l|=2)}return[i,l==1?-1:l==2?1:l==3?2:0]}function Gf(e,n,i,l,s){let u=e.mode,a=e.series[n],c=u==2?a.facets[1].scale:a.scale,h=e.scales[c];return s==-1?h.min:s==1?h.max:h.distr==3?h.dir==1?h.min:h.max:0}function Dt(e,n,i,l,s,u){return el(e,n,(a,c,h,d,y,g,w,L,D,E,F)=>{let W=a.pxRound,b=d.dir*(d.ori==0?1:-1),H=d.ori==0?Al:Ll,x,j;b==1?(x=i,j=l):(x=l,j=i);let C=W(g(c[x],d,E,L)),q=W(w(h[x],y,F,D)),$=W(g(c[j],d,E,L)),Q=W(w(u==1?y.max:y.min,y,F,D)),B=new Path2D(s);return H(B,$,Q),H(B,C,Q),H(B,C,q),B})}function dn(e,n,i,l,s,u){let a=null;if(e.length>0){a=new Path2D;let c=n==0?wn:vo,h=i;for(let g=0;g<e.length;g++){let w=e[g];if(w[1]>w[0]){let L=w[0]-h;L>0&&c(a,h,l,L,l+u),h=w[1]}}let d=i+s-h,y=10;d>0&&c(a,h,l-y/2,d,l+u+y)}return a}function If(e,n,i){let l=e[e.length-1];l&&l[0]==n?l[1]=i:e.push([n,i])}function yo(e,n,i,l,s,u,a){let c=[],h=e.length;for(let d=s==1?i:l;d>=i&&d<=l;d+=s)if(n[d]===null){let g=d,w=d;if(s==1)for(;++d<=l&&n[d]===null;)w=d;else for(;--d>=i&&n[d]===null;)w=d;let L=u(e[g]),D=w==g?L:u(e[w]),E=g-s;L=a<=0&&E>=0&&E<h?u(e[E]):L;let W=w+s;D=a>=0&&W>=0&&W<h?u(e[W]):D,D>=L&&c.push([L,D])}return c}function Vi(e){return e==0?Bi:e==1?Ee:n=>qt(n,e)}function ds(e){let n=e==0?mn:gn,i=e==0?(s,u,a,c,h,d)=>{s.arcTo(u,a,c,h,d)}:(s,u,a,c,h,d)=>{s.arcTo(a,u,h,c,d)},l=e==0?(s,u,a,c,h)=>{s.rect(u,a,c,h)}:(s,u,a,c,h)=>{s.rect(a,u,h,c)};return(s,u,a,c,h,d=0,y=0)=>{d==0&&y==0?l(s,u,a,c,h):(d=wt(d,c/2,h/2),y=wt(y,c/2,h/2),n(s,u+d,a),i(s,u+c,a,u+c,a+h,d),i(s,u+c,a+h,u,a+h,y),i(s,u,a+h,u,a,y),i(s,u,a,u+c,a,d),s.closePath())}}var mn=(e,n,i)=>{e.moveTo(n,i)},gn=(e,n,i)=>{e.moveTo(i,n)},Al=(e,n,i)=>{e.lineTo(n,i)},Ll=(e,n,i)=>{e.lineTo(i,n)},wn=ds(0),vo=ds(1),ms=(e,n,i,l,s,u)=>{e.arc(n,i,l,s,u)},gs=(e,n,i,l,s,u)=>{e.arc(i,n,l,s,u)},ws=(e,n,i,l,s,u,a)=>{e.bezierCurveTo(n,i,l,s,u,a)},Ss=(e,n,i,l,s,u,a)=>{e.bezierCurveTo(i,n,s,l,a,u)};function ys(e){return(n,i,l,s,u)=>el(n,i,(a,c,h,d,y,g,w,L,D,E,F)=>{let{pxRound:W,points:b}=a,H,x;d.ori==0?(H=mn,x=ms):(H=gn,x=gs);let j=ce(b.width*ie,3),C=(b.size-b.width)/2*ie,q=ce(C*2,3),$=new Path2D,Q=new Path2D,{left:B,top:k,width:K,height:R}=n.bbox;wn(Q,B-q,k-q,K+q*2,R+q*2);let I=N=>{if(h[N]!=null){let ee=W(g(c[N],d,E,L)),O=W(w(h[N],y,F,D));H($,ee+C,O),x($,ee,O,C,0,sn*2)}};if(u)u.forEach(I);else for(let N=l;N<=s;N++)I(N);return{stroke:j>0?$:null,fill:$,clip:Q,flags:Tl|no}})}function vs(e){return(n,i,l,s,u,a)=>{l!=s&&(u!=l&&a!=l&&e(n,i,l),u!=s&&a!=s&&e(n,i,s),e(n,i,a))}}var Yf=vs(Al),Bf=vs(Ll);function _s(e){let n=ne(e?.alignGaps,0);return(i,l,s,u)=>el(i,l,(a,c,h,d,y,g,w,L,D,E,F)=>{[s,u]=un(h,s,u);let W=a.pxRound,b=R=>W(g(R,d,E,L)),H=R=>W(w(R,y,F,D)),x,j;d.ori==0?(x=Al,j=Yf):(x=Ll,j=Bf);let C=d.dir*(d.ori==0?1:-1),q={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:Tl},$=q.stroke,Q=!1;if(u-s>=E*4){let R=V=>i.posToVal(V,d.key,!0),I=null,N=null,ee,O,$e,we=b(c[C==1?s:u]),te=b(c[s]),fe=b(c[u]),J=R(C==1?te+1:fe-1);for(let V=C==1?s:u;V>=s&&V<=u;V+=C){let Me=c[V],Se=(C==1?Me<J:Me>J)?we:b(Me),se=h[V];Se==we?se!=null?(O=se,I==null?(x($,Se,H(O)),ee=I=N=O):O<I?I=O:O>N&&(N=O)):se===null&&(Q=!0):(I!=null&&j($,we,H(I),H(N),H(ee),H(O)),se!=null?(O=se,x($,Se,H(O)),I=N=ee=O):(I=N=null,se===null&&(Q=!0)),we=Se,J=R(we+C))}I!=null&&I!=N&&$e!=we&&j($,we,H(I),H(N),H(ee),H(O))}else for(let R=C==1?s:u;R>=s&&R<=u;R+=C){let I=h[R];I===null?Q=!0:I!=null&&x($,b(c[R]),H(I))}let[k,K]=So(i,l);if(a.fill!=null||k!=0){let R=q.fill=new Path2D($),I=a.fillTo(i,l,a.min,a.max,k),N=H(I),ee=b(c[s]),O=b(c[u]);C==-1&&([O,ee]=[ee,O]),x(R,O,N),x(R,ee,N)}if(!a.spanGaps){let R=[];Q&&R.push(...yo(c,h,s,u,C,b,n)),q.gaps=R=a.gaps(i,l,s,u,R),q.clip=dn(R,d.ori,L,D,E,F)}return K!=0&&(q.band=K==2?[Dt(i,l,s,u,$,-1),Dt(i,l,s,u,$,1)]:Dt(i,l,s,u,$,K)),q})}function $f(e){let n=ne(e.align,1),i=ne(e.ascDesc,!1),l=ne(e.alignGaps,0),s=ne(e.extend,!1);return(u,a,c,h)=>el(u,a,(d,y,g,w,L,D,E,F,W,b,H)=>{[c,h]=un(g,c,h);let x=d.pxRound,{left:j,width:C}=u.bbox,q=te=>x(D(te,w,b,F)),$=te=>x(E(te,L,H,W)),Q=w.ori==0?Al:Ll,B={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:Tl},k=B.stroke,K=w.dir*(w.ori==0?1:-1),R=$(g[K==1?c:h]),I=q(y[K==1?c:h]),N=I,ee=I;s&&n==-1&&(ee=j,Q(k,ee,R)),Q(k,I,R);for(let te=K==1?c:h;te>=c&&te<=h;te+=K){let fe=g[te];if(fe==null)continue;let J=q(y[te]),V=$(fe);n==1?Q(k,J,R):Q(k,N,V),Q(k,J,V),R=V,N=J}let O=N;s&&n==1&&(O=j+C,Q(k,O,R));let[$e,we]=So(u,a);if(d.fill!=null||$e!=0){let te=B.fill=new Path2D(k),fe=d.fillTo(u,a,d.min,d.max,$e),J=$(fe);Q(te,O,J),Q(te,ee,J)}if(!d.spanGaps){let te=[];te.push(...yo(y,g,c,h,K,q,l));let fe=d.width*ie/2,J=i||n==1?fe:-fe,V=i||n==-1?-fe:fe;te.forEach(Me=>{Me[0]+=J,Me[1]+=V}),B.gaps=te=d.gaps(u,a,c,h,te),B.clip=dn(te,w.ori,F,W,b,H)}return we!=0&&(B.band=we==2?[Dt(u,a,c,h,k,-1),Dt(u,a,c,h,k,1)]:Dt(u,a,c,h,k,we)),B})}function zi(e,n,i,l,s,u,a=ue){if(e.length>1){let c=null;for(let h=0,d=1/0;h<e.length;h++)if(n[h]!==void 0){if(c!=null){let y=Ae(e[h]-e[c]);y<d&&(d=y,a=Ae(i(e[h],l,s,u)-i(e[c],l,s,u)))}c=h}}return a}function Uf(e){e=e||Yl;let n=ne(e.size,[.6,ue,1]),i=e.align||0,l=e.gap||0,s=e.radius;s=s==null?[0,0]:typeof s==\"number\"?[s,0]:s;let u=X(s),a=1-n[0],c=ne(n[1],ue),h=ne(n[2],1),d=ne(e.disp,Yl),y=ne(e.each,L=>{}),{fill:g,stroke:w}=d;return(L,D,E,F)=>el(L,D,(W,b,H,x,j,C,q,$,Q,B,k)=>{let K=W.pxRound,R=i,I=l*ie,N=c*ie,ee=h*ie,O,$e;x.ori==0?[O,$e]=u(L,D):[$e,O]=u(L,D);let we=x.dir*(x.ori==0?1:-1),te=x.ori==0?wn:vo,fe=x.ori==0?y:(A,pe,Te,ol,Gt,yt,It)=>{y(A,pe,Te,Gt,ol,It,yt)},J=ne(L.bands,po).find(A=>A.series[0]==D),V=J!=null?J.dir:0,Me=W.fillTo(L,D,W.min,W.max,V),He=K(q(Me,j,k,Q)),Se,se,ut,je=B,ve=K(W.width*ie),St=!1,Tt=null,lt=null,Pt=null,tl=null;g!=null&&(ve==0||w!=null)&&(St=!0,Tt=g.values(L,D,E,F),lt=new Map,new Set(Tt).forEach(A=>{A!=null&&lt.set(A,new Path2D)}),ve>0&&(Pt=w.values(L,D,E,F),tl=new Map,new Set(Pt).forEach(A=>{A!=null&&tl.set(A,new Path2D)})));let{x0:ll,size:Dl}=d;if(ll!=null&&Dl!=null){R=1,b=ll.values(L,D,E,F),ll.unit==2&&(b=b.map(Te=>L.posToVal($+Te*B,x.key,!0)));let A=Dl.values(L,D,E,F);Dl.unit==2?se=A[0]*B:se=C(A[0],x,B,$)-C(0,x,B,$),je=zi(b,H,C,x,B,$,je),ut=je-se+I}else je=zi(b,H,C,x,B,$,je),ut=je*a+I,se=je-ut;ut<1&&(ut=0),ve>=se/2&&(ve=0),ut<5&&(K=Bi);let Ul=ut>0,Ht=je-ut-(Ul?ve:0);se=K(eo(Ht,ee,N)),Se=(R==0?se/2:R==we?0:se)-R*we*((R==0?I/2:0)+(Ul?ve/2:0));let We={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},nl=St?null:new Path2D,Et=null;if(J!=null)Et=L.data[J.series[1]];else{let{y0:A,y1:pe}=d;A!=null&&pe!=null&&(H=pe.values(L,D,E,F),Et=A.values(L,D,E,F))}let Wt=O*se,U=$e*se;for(let A=we==1?E:F;A>=E&&A<=F;A+=we){let pe=H[A];if(pe==null)continue;if(Et!=null){let Ue=Et[A]??0;if(pe-Ue==0)continue;He=q(Ue,j,k,Q)}let Te=x.distr!=2||d!=null?b[A]:A,ol=C(Te,x,B,$),Gt=q(ne(pe,Me),j,k,Q),yt=K(ol-Se),It=K(Be(Gt,He)),qe=K(wt(Gt,He)),nt=It-qe;if(pe!=null){let Ue=pe<0?U:Wt,ct=pe<0?Wt:U;St?(ve>0&&Pt[A]!=null&&te(tl.get(Pt[A]),yt,qe+et(ve/2),se,Be(0,nt-ve),Ue,ct),Tt[A]!=null&&te(lt.get(Tt[A]),yt,qe+et(ve/2),se,Be(0,nt-ve),Ue,ct)):te(nl,yt,qe+et(ve/2),se,Be(0,nt-ve),Ue,ct),fe(L,D,A,yt-ve/2,qe,se+ve,nt)}}return ve>0?We.stroke=St?tl:nl:St||(We._fill=W.width==0?W._fill:W._stroke??W._fill,We.width=0),We.fill=St?lt:nl,We})}function Kf(e,n){let i=ne(n?.alignGaps,0);return(l,s,u,a)=>el(l,s,(c,h,d,y,g,w,L,D,E,F,W)=>{[u,a]=un(d,u,a);let b=c.pxRound,H=O=>b(w(O,y,F,D)),x=O=>b(L(O,g,W,E)),j,C,q;y.ori==0?(j=mn,q=Al,C=ws):(j=gn,q=Ll,C=Ss);let $=y.dir*(y.ori==0?1:-1),Q=H(h[$==1?u:a]),B=Q,k=[],K=[];for(let O=$==1?u:a;O>=u&&O<=a;O+=$)if(d[O]!=null){let we=h[O],te=H(we);k.push(B=te),K.push(x(d[O]))}let R={stroke:e(k,K,j,q,C,b),fill:null,clip:null,band:null,gaps:null,flags:Tl},I=R.stroke,[N,ee]=So(l,s);if(c.fill!=null||N!=0){let O=R.fill=new Path2D(I),$e=c.fillTo(l,s,c.min,c.max,N),we=x($e);q(O,B,we),q(O,Q,we)}if(!c.spanGaps){let O=[];O.push(...yo(h,d,u,a,$,H,i)),R.gaps=O=c.gaps(l,s,u,a,O),R.clip=dn(O,y.ori,D,E,F,W)}return ee!=0&&(R.band=ee==2?[Dt(l,s,u,a,I,-1),Dt(l,s,u,a,I,1)]:Dt(l,s,u,a,I,ee)),R})}function jf(e){return Kf(qf,e)}function qf(e,n,i,l,s,u){let a=e.length;if(a<2)return null;let c=new Path2D;if(i(c,e[0],n[0]),a==2)l(c,e[1],n[1]);else{let h=Array(a),d=Array(a-1),y=Array(a-1),g=Array(a-1);for(let w=0;w<a-1;w++)y[w]=n[w+1]-n[w],g[w]=e[w+1]-e[w],d[w]=y[w]/g[w];h[0]=d[0];for(let w=1;w<a-1;w++)d[w]===0||d[w-1]===0||d[w-1]>0!=d[w]>0?h[w]=0:(h[w]=3*(g[w-1]+g[w])/((2*g[w]+g[w-1])/d[w-1]+(g[w]+2*g[w-1])/d[w]),isFinite(h[w])||(h[w]=0));h[a-1]=d[a-2];for(let w=0;w<a-1;w++)s(c,e[w]+g[w]/3,n[w]+h[w]*g[w]/3,e[w+1]-g[w]/3,n[w+1]-h[w+1]*g[w]/3,e[w+1],n[w+1])}return c}var oo=new Set;function Oi(){for(let e of oo)e.syncRect(!0)}El&&(Qt(Ar,bl,Oi),Qt(Lr,bl,Oi,!0),Qt(rn,bl,()=>{Le.pxRatio=ie}));var Jf=_s(),Zf=ys();function Ni(e,n,i,l){return(l?[e[0],e[1]].concat(e.slice(2)):[e[0]].concat(e.slice(1))).map((u,a)=>io(u,a,n,i))}function Qf(e,n){return e.map((i,l)=>l==0?{}:ke({},n,i))}function io(e,n,i,l){return ke({},n==0?i:l,e)}function bs(e,n,i){return n==null?kl:[n,i]}var Xf=bs;function ea(e,n,i){return n==null?kl:fn(n,i,uo,!0)}function xs(e,n,i,l){return n==null?kl:cn(n,i,e.scales[l].log,!1)}var ta=xs;function ks(e,n,i,l){return n==null?kl:ao(n,i,e.scales[l].log,!1)}var la=ks;function na(e,n,i,l,s){let u=Be(mi(e),mi(n)),a=n-e,c=gt(s/l*a,i);do{let h=i[c],d=l*h/a;if(d>=s&&u+(h<5?Ft.get(h):0)<=17)return[h,d]}while(++c<i.length);return[0,0]}function Fi(e){let n,i;return e=e.replace(/(\\d+)px/,(l,s)=>(n=Ee((i=+s)*ie))+\"px\"),[e,n,i]}function oa(e){e.show&&[e.font,e.labelFont].forEach(n=>{let i=ce(n[2]*ie,1);n[0]=n[0].replace(/[0-9.]+px/,i+\"px\"),n[1]=i})}function Le(e,n,i){let l={mode:ne(e.mode,1)},s=l.mode;function u(t,o,r,f){let p=o.valToPct(t);return f+r*(o.dir==-1?1-p:p)}function a(t,o,r,f){let p=o.valToPct(t);return f+r*(o.dir==-1?p:1-p)}function c(t,o,r,f){return o.ori==0?u(t,o,r,f):a(t,o,r,f)}l.valToPosH=u,l.valToPosV=a;let h=!1;l.status=0;let d=l.root=ft(ur);if(e.id!=null&&(d.id=e.id),Xe(d,e.class),e.title){let t=ft(hr,d);t.textContent=e.title}let y=mt(\"canvas\"),g=l.ctx=y.getContext(\"2d\"),w=ft(dr,d);Qt(\"click\",w,t=>{t.target===D&&(he!=ml||ye!=gl)&&Ne.click(l,t)},!0);let L=l.under=ft(mr,w);w.appendChild(y);let D=l.over=ft(gr,w);e=Ml(e);let E=+ne(e.pxAlign,1),F=Vi(E);(e.plugins||[]).forEach(t=>{t.opts&&(e=t.opts(l,e)||e)});let W=e.ms||.001,b=l.series=s==1?Ni(e.series||[],Ei,Ci,!1):Qf(e.series||[null],Pi),H=l.axes=Ni(e.axes||[],Ti,Li,!0),x=l.scales={},j=l.bands=e.bands||[];j.forEach(t=>{t.fill=X(t.fill||null),t.dir=ne(t.dir,-1)});let C=s==2?b[1].facets[0].scale:b[0].scale,q={axes:qs,series:Bs},$=(e.drawOrder||[\"axes\",\"series\"]).map(t=>q[t]);function Q(t){let o=t.distr==3?r=>Lt(r>0?r:t.clamp(l,r,t.min,t.max,t.key)):t.distr==4?r=>Un(r,t.asinh):t.distr==100?r=>t.fwd(r):r=>r;return r=>{let f=o(r),{_min:p,_max:m}=t,S=m-p;return(f-p)/S}}function B(t){let o=x[t];if(o==null){let r=(e.scales||Yl)[t]||Yl;if(r.from!=null){B(r.from);let f=ke({},x[r.from],r,{key:t});f.valToPct=Q(f),x[t]=f}else{o=x[t]=ke({},t==C?ps:Wf,r),o.key=t;let f=o.time,p=o.range,m=Nt(p);if((t!=C||s==2&&!f)&&(m&&(p[0]==null||p[1]==null)&&(p={min:p[0]==null?pi:{mode:1,hard:p[0],soft:p[0]},max:p[1]==null?pi:{mode:1,hard:p[1],soft:p[1]}},m=!1),!m&&hn(p))){let S=p;p=(v,_,M)=>_==null?kl:fn(_,M,S)}o.range=X(p||(f?Xf:t==C?o.distr==3?ta:o.distr==4?la:bs:o.distr==3?xs:o.distr==4?ks:ea)),o.auto=X(m?!1:o.auto),o.clamp=X(o.clamp||Hf),o._min=o._max=null,o.valToPct=Q(o)}}}B(\"x\"),B(\"y\"),s==1&&b.forEach(t=>{B(t.scale)}),H.forEach(t=>{B(t.scale)});for(let t in e.scales)B(t);let k=x[C],K=k.distr,R,I;k.ori==0?(Xe(d,cr),R=u,I=a):(Xe(d,pr),R=a,I=u);let N={};for(let t in x){let o=x[t];(o.min!=null||o.max!=null)&&(N[t]={min:o.min,max:o.max},o.min=o.max=null)}let ee=e.tzDate||(t=>new Date(Ee(t/W))),O=e.fmtDate||ho,$e=W==1?pf(ee):mf(ee),we=xi(ee,bi(W==1?cf:df,O)),te=Mi(ee,ki(wf,O)),fe=[],J=l.legend=ke({},vf,e.legend),V=l.cursor=ke({},Tf,{drag:{y:s==2}},e.cursor),Me=J.show,He=V.show,Se=J.markers;J.idxs=fe,Se.width=X(Se.width),Se.dash=X(Se.dash),Se.stroke=X(Se.stroke),Se.fill=X(Se.fill);let se,ut,je,ve=[],St=[],Tt,lt=!1,Pt={};if(J.live){let t=b[1]?b[1].values:null;lt=t!=null,Tt=lt?t(l,1,0):{_:0};for(let o in Tt)Pt[o]=ro}if(Me)if(se=mt(\"table\",br,d),je=mt(\"tbody\",null,se),J.mount(l,se),lt){ut=mt(\"thead\",null,se,je);let t=mt(\"tr\",null,ut);mt(\"th\",null,t);for(var tl in Tt)mt(\"th\",Xo,t).textContent=tl}else Xe(se,kr),J.live&&Xe(se,xr);let ll={show:!0},Dl={show:!1};function Ul(t,o){if(o==0&&(lt||!J.live||s==2))return kl;let r=[],f=mt(\"tr\",Mr,je,je.childNodes[o]);Xe(f,t.class),t.show||Xe(f,Zt);let p=mt(\"th\",null,f);if(Se.show){let v=ft(Tr,p);if(o>0){let _=Se.width(l,o);_&&(v.style.border=_+\"px \"+Se.dash(l,o)+\" \"+Se.stroke(l,o)),v.style.background=Se.fill(l,o)}}let m=ft(Xo,p);t.label instanceof HTMLElement?m.appendChild(t.label):m.textContent=t.label,o>0&&(Se.show||(m.style.color=t.width>0?Se.stroke(l,o):Se.fill(l,o)),We(\"click\",p,v=>{if(V._lock)return;Bt(v);let _=b.indexOf(t);if((v.ctrlKey||v.metaKey)!=J.isolate){let M=b.some((T,P)=>P>0&&P!=_&&T.show);b.forEach((T,P)=>{P>0&&_t(P,M?P==_?ll:Dl:ll,!0,xe.setSeries)})}else _t(_,{show:!t.show},!0,xe.setSeries)},!1),sl&&We(ni,p,v=>{V._lock||(Bt(v),_t(b.indexOf(t),Sl,!0,xe.setSeries))},!1));for(var S in Tt){let v=mt(\"td\",Er,f);v.textContent=\"--\",r.push(v)}return[f,r]}let Ht=new Map;function We(t,o,r,f=!0){let p=Ht.get(o)||{},m=V.bind[t](l,o,r,f);m&&(Qt(t,o,p[t]=m),Ht.set(o,p))}function nl(t,o,r){let f=Ht.get(o)||{};for(let p in f)(t==null||p==t)&&(Xn(p,o,f[p]),delete f[p]);t==null&&Ht.delete(o)}let Et=0,Wt=0,U=0,A=0,pe=0,Te=0,ol=pe,Gt=Te,yt=U,It=A,qe=0,nt=0,Ue=0,ct=0;l.bbox={};let vn=!1,Kl=!1,il=!1,Yt=!1,jl=!1,ot=!1;function _n(t,o,r){(r||t!=l.width||o!=l.height)&&xo(t,o),cl(!1),il=!0,Kl=!0,pl()}function xo(t,o){l.width=Et=U=t,l.height=Wt=A=o,pe=Te=0,Ns(),Fs();let r=l.bbox;qe=r.left=qt(pe*ie,.5),nt=r.top=qt(Te*ie,.5),Ue=r.width=qt(U*ie,.5),ct=r.height=qt(A*ie,.5)}let Vs=3;function zs(){let t=!1,o=0;for(;!t;){o++;let r=Ks(o),f=js(o);t=o==Vs||r&&f,t||(xo(l.width,l.height),Kl=!0)}}function Os({width:t,height:o}){_n(t,o)}l.setSize=Os;function Ns(){let t=!1,o=!1,r=!1,f=!1;H.forEach((p,m)=>{if(p.show&&p._show){let{side:S,_size:v}=p,_=S%2,M=p.label!=null?p.labelSize:0,T=v+M;T>0&&(_?(U-=T,S==3?(pe+=T,f=!0):r=!0):(A-=T,S==0?(Te+=T,t=!0):o=!0))}}),$t[0]=t,$t[1]=r,$t[2]=o,$t[3]=f,U-=Ct[1]+Ct[3],pe+=Ct[3],A-=Ct[2]+Ct[0],Te+=Ct[0]}function Fs(){let t=pe+U,o=Te+A,r=pe,f=Te;function p(m,S){switch(m){case 1:return t+=S,t-S;case 2:return o+=S,o-S;case 3:return r-=S,r+S;case 0:return f-=S,f+S}}H.forEach((m,S)=>{if(m.show&&m._show){let v=m.side;m._pos=p(v,m._size),m.label!=null&&(m._lpos=p(v,m.labelSize))}})}if(V.dataIdx==null){let t=V.hover,o=t.skip=new Set(t.skip??[]);o.add(void 0);let r=t.prox=X(t.prox),f=t.bias??=0;V.dataIdx=(p,m,S,v)=>{if(m==0)return S;let _=S,M=r(p,m,S,v)??ue,T=M>=0&&M<ue,P=k.ori==0?U:A,Y=V.left,oe=n[0],le=n[m];if(o.has(le[S])){_=null;let Z=null,G=null,z;if(f==0||f==-1)for(z=S;Z==null&&z-- >0;)o.has(le[z])||(Z=z);if(f==0||f==1)for(z=S;G==null&&z++<le.length;)o.has(le[z])||(G=z);if(Z!=null||G!=null)if(T){let me=Z==null?-1/0:R(oe[Z],k,P,0),_e=G==null?1/0:R(oe[G],k,P,0),ze=Y-me,ae=_e-Y;ze<=ae?ze<=M&&(_=Z):ae<=M&&(_=G)}else _=G==null?Z:Z==null?G:S-Z<=G-S?Z:G}else T&&Ae(Y-R(oe[S],k,P,0))>M&&(_=null);return _}}let Bt=t=>{V.event=t};V.idxs=fe,V._lock=!1;let Fe=V.points;Fe.show=X(Fe.show),Fe.size=X(Fe.size),Fe.stroke=X(Fe.stroke),Fe.width=X(Fe.width),Fe.fill=X(Fe.fill);let vt=l.focus=ke({},e.focus||{alpha:.3},V.focus),sl=vt.prox>=0,rl=sl&&Fe.one,it=[],fl=[],al=[];function ko(t,o){let r=Fe.show(l,o);if(r instanceof HTMLElement)return Xe(r,_r),Xe(r,t.class),Mt(r,-10,-10,U,A),D.insertBefore(r,it[o]),r}function Mo(t,o){if(s==1||o>0){let r=s==1&&x[t.scale].time,f=t.value;t.value=r?Si(f)?Mi(ee,ki(f,O)):f||te:f||Of,t.label=t.label||(r?Af:Ef)}if(rl||o>0){t.width=t.width==null?1:t.width,t.paths=t.paths||Jf||Hr,t.fillTo=X(t.fillTo||Gf),t.pxAlign=+ne(t.pxAlign,E),t.pxRound=Vi(t.pxAlign),t.stroke=X(t.stroke||null),t.fill=X(t.fill||null),t._stroke=t._fill=t._paths=t._focus=null;let r=Nf(Be(1,t.width),1),f=t.points=ke({},{size:r,width:Be(1,r*.2),stroke:t.stroke,space:r*2,paths:Zf,_stroke:null,_fill:null},t.points);f.show=X(f.show),f.filter=X(f.filter),f.fill=X(f.fill),f.stroke=X(f.stroke),f.paths=X(f.paths),f.pxAlign=t.pxAlign}if(Me){let r=Ul(t,o);ve.splice(o,0,r[0]),St.splice(o,0,r[1]),J.values.push(null)}if(He){fe.splice(o,0,null);let r=null;rl?o==0&&(r=ko(t,o)):o>0&&(r=ko(t,o)),it.splice(o,0,r),fl.splice(o,0,0),al.splice(o,0,0)}Ve(\"addSeries\",o)}function Hs(t,o){o=o??b.length,t=s==1?io(t,o,Ei,Ci):io(t,o,{},Pi),b.splice(o,0,t),Mo(b[o],o)}l.addSeries=Hs;function Ws(t){if(b.splice(t,1),Me){J.values.splice(t,1),St.splice(t,1);let o=ve.splice(t,1)[0];nl(null,o.firstChild),o.remove()}He&&(fe.splice(t,1),it.splice(t,1)[0].remove(),fl.splice(t,1),al.splice(t,1)),Ve(\"delSeries\",t)}l.delSeries=Ws;let $t=[!1,!1,!1,!1];function Gs(t,o){if(t._show=t.show,t.show){let r=t.side%2,f=x[t.scale];f==null&&(t.scale=r?b[1].scale:C,f=x[t.scale]);let p=f.time;t.size=X(t.size),t.space=X(t.space),t.rotate=X(t.rotate),Nt(t.incrs)&&t.incrs.forEach(S=>{!Ft.has(S)&&Ft.set(S,Ki(S))}),t.incrs=X(t.incrs||(f.distr==2?ff:p?W==1?uf:hf:Jt)),t.splits=X(t.splits||(p&&f.distr==1?$e:f.distr==3?to:f.distr==4?Pf:Df)),t.stroke=X(t.stroke),t.grid.stroke=X(t.grid.stroke),t.ticks.stroke=X(t.ticks.stroke),t.border.stroke=X(t.border.stroke);let m=t.values;t.values=Nt(m)&&!Nt(m[0])?X(m):p?Nt(m)?xi(ee,bi(m,O)):Si(m)?gf(ee,m):m||we:m||Lf,t.filter=X(t.filter||(f.distr>=3&&f.log==10?Vf:f.distr==3&&f.log==2?zf:$i)),t.font=Fi(t.font),t.labelFont=Fi(t.labelFont),t._size=t.size(l,null,o,0),t._space=t._rotate=t._incrs=t._found=t._splits=t._values=null,t._size>0&&($t[o]=!0,t._el=ft(wr,w))}}function Pl(t,o,r,f){let[p,m,S,v]=r,_=o%2,M=0;return _==0&&(v||m)&&(M=o==0&&!p||o==2&&!S?Ee(Ti.size/3):0),_==1&&(p||S)&&(M=o==1&&!m||o==3&&!v?Ee(Li.size/2):0),M}let To=l.padding=(e.padding||[Pl,Pl,Pl,Pl]).map(t=>X(ne(t,Pl))),Ct=l._padding=To.map((t,o)=>t(l,o,$t,0)),Oe,De=null,Pe=null,ql=s==1?b[0].idxs:null,pt=null,Cl=!1;function Eo(t,o){if(n=t??[],l.data=l._data=n,s==2){Oe=0;for(let r=1;r<b.length;r++)Oe+=n[r][0].length}else{n.length==0&&(l.data=l._data=n=[[]]),pt=n[0],Oe=pt.length;let r=n;if(K==2){r=n.slice();let f=r[0]=Array(Oe);for(let p=0;p<Oe;p++)f[p]=p}l._data=n=r}if(cl(!0),Ve(\"setData\"),K==2&&(il=!0),o!==!1){let r=k;r.auto(l,Cl)?bn():Vt(C,r.min,r.max),Yt=Yt||V.left>=0,ot=!0,pl()}}l.setData=Eo;function bn(){Cl=!0;let t,o;s==1&&(Oe>0?(De=ql[0]=0,Pe=ql[1]=Oe-1,t=n[0][De],o=n[0][Pe],K==2?(t=De,o=Pe):t==o&&(K==3?[t,o]=cn(t,t,k.log,!1):K==4?[t,o]=ao(t,t,k.log,!1):k.time?o=t+Ee(86400/W):[t,o]=fn(t,o,uo,!0))):(De=ql[0]=t=null,Pe=ql[1]=o=null)),Vt(C,t,o)}let Jl,ul,xn,kn,Mn,Tn,En,An,Ln,Ke;function Ao(t,o,r,f,p,m){t??=ti,r??=po,f??=\"butt\",p??=ti,m??=\"round\",t!=Jl&&(g.strokeStyle=Jl=t),p!=ul&&(g.fillStyle=ul=p),o!=xn&&(g.lineWidth=xn=o),m!=Mn&&(g.lineJoin=Mn=m),f!=Tn&&(g.lineCap=Tn=f),r!=kn&&g.setLineDash(kn=r)}function Lo(t,o,r,f){o!=ul&&(g.fillStyle=ul=o),t!=En&&(g.font=En=t),r!=An&&(g.textAlign=An=r),f!=Ln&&(g.textBaseline=Ln=f)}function Dn(t,o,r,f,p=0){if(f.length>0&&t.auto(l,Cl)&&(o==null||o.min==null)){let m=ne(De,0),S=ne(Pe,f.length-1),v=r.min==null?Rr(f,m,S,p,t.distr==3):[r.min,r.max];t.min=wt(t.min,r.min=v[0]),t.max=Be(t.max,r.max=v[1])}}let Do={min:null,max:null};function Is(){for(let f in x){let p=x[f];N[f]==null&&(p.min==null||N[C]!=null&&p.auto(l,Cl))&&(N[f]=Do)}for(let f in x){let p=x[f];N[f]==null&&p.from!=null&&N[p.from]!=null&&(N[f]=Do)}N[C]!=null&&cl(!0);let t={};for(let f in N){let p=N[f];if(p!=null){let m=t[f]=Ml(x[f],Ir);if(p.min!=null)ke(m,p);else if(f!=C||s==2)if(Oe==0&&m.from==null){let S=m.range(l,null,null,f);m.min=S[0],m.max=S[1]}else m.min=ue,m.max=-ue}}if(Oe>0){b.forEach((f,p)=>{if(s==1){let m=f.scale,S=N[m];if(S==null)return;let v=t[m];if(p==0){let _=v.range(l,v.min,v.max,m);v.min=_[0],v.max=_[1],De=gt(v.min,n[0]),Pe=gt(v.max,n[0]),Pe-De>1&&(n[0][De]<v.min&&De++,n[0][Pe]>v.max&&Pe--),f.min=pt[De],f.max=pt[Pe]}else f.show&&f.auto&&Dn(v,S,f,n[p],f.sorted);f.idxs[0]=De,f.idxs[1]=Pe}else if(p>0&&f.show&&f.auto){let[m,S]=f.facets,v=m.scale,_=S.scale,[M,T]=n[p],P=t[v],Y=t[_];P!=null&&Dn(P,N[v],m,M,m.sorted),Y!=null&&Dn(Y,N[_],S,T,S.sorted),f.min=S.min,f.max=S.max}});for(let f in t){let p=t[f],m=N[f];if(p.from==null&&(m==null||m.min==null)){let S=p.range(l,p.min==ue?null:p.min,p.max==-ue?null:p.max,f);p.min=S[0],p.max=S[1]}}}for(let f in t){let p=t[f];if(p.from!=null){let m=t[p.from];if(m.min==null)p.min=p.max=null;else{let S=p.range(l,m.min,m.max,f);p.min=S[0],p.max=S[1]}}}let o={},r=!1;for(let f in t){let p=t[f],m=x[f];if(m.min!=p.min||m.max!=p.max){m.min=p.min,m.max=p.max;let S=m.distr;m._min=S==3?Lt(m.min):S==4?Un(m.min,m.asinh):S==100?m.fwd(m.min):m.min,m._max=S==3?Lt(m.max):S==4?Un(m.max,m.asinh):S==100?m.fwd(m.max):m.max,o[f]=r=!0}}if(r){b.forEach((f,p)=>{s==2?p>0&&o.y&&(f._paths=null):o[f.scale]&&(f._paths=null)});for(let f in o)il=!0,Ve(\"setScale\",f);He&&V.left>=0&&(Yt=ot=!0)}for(let f in N)N[f]=null}function Ys(t){let o=eo(De-1,0,Oe-1),r=eo(Pe+1,0,Oe-1);for(;t[o]==null&&o>0;)o--;for(;t[r]==null&&r<Oe-1;)r++;return[o,r]}function Bs(){if(Oe>0){let t=b.some(o=>o._focus)&&Ke!=vt.alpha;t&&(g.globalAlpha=Ke=vt.alpha),b.forEach((o,r)=>{if(r>0&&o.show&&(Po(r,!1),Po(r,!0),o._paths==null)){let f=Ke;Ke!=o.alpha&&(g.globalAlpha=Ke=o.alpha);let p=s==2?[0,n[r][0].length-1]:Ys(n[r]);o._paths=o.paths(l,r,p[0],p[1]),Ke!=f&&(g.globalAlpha=Ke=f)}}),b.forEach((o,r)=>{if(r>0&&o.show){let f=Ke;Ke!=o.alpha&&(g.globalAlpha=Ke=o.alpha),o._paths!=null&&Co(r,!1);{let p=o._paths!=null?o._paths.gaps:null,m=o.points.show(l,r,De,Pe,p),S=o.points.filter(l,r,m,p);(m||S)&&(o.points._paths=o.points.paths(l,r,De,Pe,S),Co(r,!0))}Ke!=f&&(g.globalAlpha=Ke=f),Ve(\"drawSeries\",r)}}),t&&(g.globalAlpha=Ke=1)}}function Po(t,o){let r=o?b[t].points:b[t];r._stroke=r.stroke(l,t),r._fill=r.fill(l,t)}function Co(t,o){let r=o?b[t].points:b[t],{stroke:f,fill:p,clip:m,flags:S,_stroke:v=r._stroke,_fill:_=r._fill,_width:M=r.width}=r._paths;M=ce(M*ie,3);let T=null,P=M%2/2;o&&_==null&&(_=M>0?\"#fff\":v);let Y=r.pxAlign==1&&P>0;if(Y&&g.translate(P,P),!o){let oe=qe-M/2,le=nt-M/2,Z=Ue+M,G=ct+M;T=new Path2D,T.rect(oe,le,Z,G)}o?Pn(v,M,r.dash,r.cap,_,f,p,S,m):$s(t,v,M,r.dash,r.cap,_,f,p,S,T,m),Y&&g.translate(-P,-P)}function $s(t,o,r,f,p,m,S,v,_,M,T){let P=!1;_!=0&&j.forEach((Y,oe)=>{if(Y.series[0]==t){let le=b[Y.series[1]],Z=n[Y.series[1]],G=(le._paths||Yl).band;Nt(G)&&(G=Y.dir==1?G[0]:G[1]);let z,me=null;le.show&&G&&zr(Z,De,Pe)?(me=Y.fill(l,oe)||m,z=le._paths.clip):G=null,Pn(o,r,f,p,me,S,v,_,M,T,z,G),P=!0}}),P||Pn(o,r,f,p,m,S,v,_,M,T)}let Ro=Tl|no;function Pn(t,o,r,f,p,m,S,v,_,M,T,P){Ao(t,o,r,f,p),(_||M||P)&&(g.save(),_&&g.clip(_),M&&g.clip(M)),P?(v&Ro)==Ro?(g.clip(P),T&&g.clip(T),Ql(p,S),Zl(t,m,o)):v&no?(Ql(p,S),g.clip(P),Zl(t,m,o)):v&Tl&&(g.save(),g.clip(P),T&&g.clip(T),Ql(p,S),g.restore(),Zl(t,m,o)):(Ql(p,S),Zl(t,m,o)),(_||M||P)&&g.restore()}function Zl(t,o,r){r>0&&(o instanceof Map?o.forEach((f,p)=>{g.strokeStyle=Jl=p,g.stroke(f)}):o!=null&&t&&g.stroke(o))}function Ql(t,o){o instanceof Map?o.forEach((r,f)=>{g.fillStyle=ul=f,g.fill(r)}):o!=null&&t&&g.fill(o)}function Us(t,o,r,f){let p=H[t],m;if(f<=0)m=[0,0];else{let S=p._space=p.space(l,t,o,r,f),v=p._incrs=p.incrs(l,t,o,r,f,S);m=na(o,r,v,f,S)}return p._found=m}function Cn(t,o,r,f,p,m,S,v,_,M){let T=S%2/2;E==1&&g.translate(T,T),Ao(v,S,_,M,v),g.beginPath();let P,Y,oe,le,Z=p+(f==0||f==3?-m:m);r==0?(Y=p,le=Z):(P=p,oe=Z);for(let G=0;G<t.length;G++)o[G]!=null&&(r==0?P=oe=t[G]:Y=le=t[G],g.moveTo(P,Y),g.lineTo(oe,le));g.stroke(),E==1&&g.translate(-T,-T)}function Ks(t){let o=!0;return H.forEach((r,f)=>{if(!r.show)return;let p=x[r.scale];if(p.min==null){r._show&&(o=!1,r._show=!1,cl(!1));return}else r._show||(o=!1,r._show=!0,cl(!1));let m=r.side,S=m%2,{min:v,max:_}=p,[M,T]=Us(f,v,_,S==0?U:A);if(T==0)return;let P=p.distr==2,Y=r._splits=r.splits(l,f,v,_,M,T,P),oe=p.distr==2?Y.map(z=>pt[z]):Y,le=p.distr==2?pt[Y[1]]-pt[Y[0]]:M,Z=r._values=r.values(l,r.filter(l,oe,f,T,le),f,T,le);r._rotate=m==2?r.rotate(l,Z,f,T):0;let G=r._size;r._size=at(r.size(l,Z,f,t)),G!=null&&r._size!=G&&(o=!1)}),o}function js(t){let o=!0;return To.forEach((r,f)=>{let p=r(l,f,$t,t);p!=Ct[f]&&(o=!1),Ct[f]=p}),o}function qs(){for(let t=0;t<H.length;t++){let o=H[t];if(!o.show||!o._show)continue;let r=o.side,f=r%2,p,m,S=o.stroke(l,t),v=r==0||r==3?-1:1,[_,M]=o._found;if(o.label!=null){let Ie=o.labelGap*v,Qe=Ee((o._lpos+Ie)*ie);Lo(o.labelFont[0],S,\"center\",r==2?\"top\":ei),g.save(),f==1?(p=m=0,g.translate(Qe,Ee(nt+ct/2)),g.rotate((r==3?-sn:sn)/2)):(p=Ee(qe+Ue/2),m=Qe);let jt=Yi(o.label)?o.label(l,t,_,M):o.label;g.fillText(jt,p,m),g.restore()}if(M==0)continue;let T=x[o.scale],P=f==0?Ue:ct,Y=f==0?qe:nt,oe=o._splits,le=T.distr==2?oe.map(Ie=>pt[Ie]):oe,Z=T.distr==2?pt[oe[1]]-pt[oe[0]]:_,G=o.ticks,z=o.border,me=G.show?G.size:0,_e=Ee(me*ie),ze=Ee((o.alignTo==2?o._size-me-o.gap:o.gap)*ie),ae=o._rotate*-sn/180,be=F(o._pos*ie),Je=(_e+ze)*v,Ge=be+Je;m=f==0?Ge:0,p=f==1?Ge:0;let st=o.font[0],ht=o.align==1?vl:o.align==2?Yn:ae>0?vl:ae<0?Yn:f==0?\"center\":r==3?Yn:vl,xt=ae||f==1?\"middle\":r==2?\"top\":ei;Lo(st,S,ht,xt);let Ze=o.font[1]*o.lineGap,rt=oe.map(Ie=>F(c(Ie,T,P,Y))),dt=o._values;for(let Ie=0;Ie<dt.length;Ie++){let Qe=dt[Ie];if(Qe!=null){f==0?p=rt[Ie]:m=rt[Ie],Qe=\"\"+Qe;let jt=Qe.indexOf(`\n`)==-1?[Qe]:Qe.split(/\\n/gm);for(let Ye=0;Ye<jt.length;Ye++){let Qo=jt[Ye];ae?(g.save(),g.translate(p,m+Ye*Ze),g.rotate(ae),g.fillText(Qo,0,0),g.restore()):g.fillText(Qo,p,m+Ye*Ze)}}}G.show&&Cn(rt,G.filter(l,le,t,M,Z),f,r,be,_e,ce(G.width*ie,3),G.stroke(l,t),G.dash,G.cap);let kt=o.grid;kt.show&&Cn(rt,kt.filter(l,le,t,M,Z),f,f==0?2:1,f==0?nt:qe,f==0?ct:Ue,ce(kt.width*ie,3),kt.stroke(l,t),kt.dash,kt.cap),z.show&&Cn([be],[1],f==0?1:0,f==0?1:2,f==1?nt:qe,f==1?ct:Ue,ce(z.width*ie,3),z.stroke(l,t),z.dash,z.cap)}Ve(\"drawAxes\")}function cl(t){b.forEach((o,r)=>{r>0&&(o._paths=null,t&&(s==1?(o.min=null,o.max=null):o.facets.forEach(f=>{f.min=null,f.max=null})))})}let Xl=!1,Rn=!1,Rl=[];function Js(){Rn=!1;for(let t=0;t<Rl.length;t++)Ve(...Rl[t]);Rl.length=0}function pl(){Xl||(qr(Vo),Xl=!0)}function Zs(t,o=!1){Xl=!0,Rn=o,t(l),Vo(),o&&Rl.length>0&&queueMicrotask(Js)}l.batch=Zs;function Vo(){if(vn&&(Is(),vn=!1),il&&(zs(),il=!1),Kl){if(ge(L,vl,pe),ge(L,\"top\",Te),ge(L,Hl,U),ge(L,Wl,A),ge(D,vl,pe),ge(D,\"top\",Te),ge(D,Hl,U),ge(D,Wl,A),ge(w,Hl,Et),ge(w,Wl,Wt),y.width=Ee(Et*ie),y.height=Ee(Wt*ie),H.forEach(({_el:t,_show:o,_size:r,_pos:f,side:p})=>{if(t!=null)if(o){let m=p===3||p===0?r:0,S=p%2==1;ge(t,S?\"left\":\"top\",f-m),ge(t,S?\"width\":\"height\",r),ge(t,S?\"top\":\"left\",S?Te:pe),ge(t,S?\"height\":\"width\",S?A:U),Qn(t,Zt)}else Xe(t,Zt)}),Jl=ul=xn=Mn=Tn=En=An=Ln=kn=null,Ke=1,Ol(!0),pe!=ol||Te!=Gt||U!=yt||A!=It){cl(!1);let t=U/yt,o=A/It;if(He&&!Yt&&V.left>=0){V.left*=t,V.top*=o,hl&&Mt(hl,Ee(V.left),0,U,A),dl&&Mt(dl,0,Ee(V.top),U,A);for(let r=0;r<it.length;r++){let f=it[r];f!=null&&(fl[r]*=t,al[r]*=o,Mt(f,at(fl[r]),at(al[r]),U,A))}}if(de.show&&!jl&&de.left>=0&&de.width>0){de.left*=t,de.width*=t,de.top*=o,de.height*=o;for(let r in Hn)ge(wl,r,de[r])}ol=pe,Gt=Te,yt=U,It=A}Ve(\"setSize\"),Kl=!1}Et>0&&Wt>0&&(g.clearRect(0,0,y.width,y.height),Ve(\"drawClear\"),$.forEach(t=>t()),Ve(\"draw\")),de.show&&jl&&(en(de),jl=!1),He&&Yt&&(Kt(null,!0,!1),Yt=!1),J.show&&J.live&&ot&&(Nn(),ot=!1),h||(h=!0,l.status=1,Ve(\"ready\")),Cl=!1,Xl=!1}l.redraw=(t,o)=>{il=o||!1,t!==!1?Vt(C,k.min,k.max):pl()};function Vn(t,o){let r=x[t];if(r.from==null){if(Oe==0){let f=r.range(l,o.min,o.max,t);o.min=f[0],o.max=f[1]}if(o.min>o.max){let f=o.min;o.min=o.max,o.max=f}if(Oe>1&&o.min!=null&&o.max!=null&&o.max-o.min<1e-16)return;t==C&&r.distr==2&&Oe>0&&(o.min=gt(o.min,n[0]),o.max=gt(o.max,n[0]),o.min==o.max&&o.max++),N[t]=o,vn=!0,pl()}}l.setScale=Vn;let zn,On,hl,dl,zo,Oo,ml,gl,No,Fo,he,ye,Rt=!1,Ne=V.drag,Ce=Ne.x,Re=Ne.y;He&&(V.x&&(zn=ft(yr,D)),V.y&&(On=ft(vr,D)),k.ori==0?(hl=zn,dl=On):(hl=On,dl=zn),he=V.left,ye=V.top);let de=l.select=ke({show:!0,over:!0,left:0,width:0,top:0,height:0},e.select),wl=de.show?ft(Sr,de.over?D:L):null;function en(t,o){if(de.show){for(let r in t)de[r]=t[r],r in Hn&&ge(wl,r,t[r]);o!==!1&&Ve(\"setSelect\")}}l.setSelect=en;function Qs(t){if(b[t].show)Me&&Qn(ve[t],Zt);else if(Me&&Xe(ve[t],Zt),He){let r=rl?it[0]:it[t];r!=null&&Mt(r,-10,-10,U,A)}}function Vt(t,o,r){Vn(t,{min:o,max:r})}function _t(t,o,r,f){o.focus!=null&&nr(t),o.show!=null&&b.forEach((p,m)=>{m>0&&(t==m||t==null)&&(p.show=o.show,Qs(m),s==2?(Vt(p.facets[0].scale,null,null),Vt(p.facets[1].scale,null,null)):Vt(p.scale,null,null),pl())}),r!==!1&&Ve(\"setSeries\",t,o),f&&Nl(\"setSeries\",l,t,o)}l.setSeries=_t;function Xs(t,o){ke(j[t],o)}function er(t,o){t.fill=X(t.fill||null),t.dir=ne(t.dir,-1),o=o??j.length,j.splice(o,0,t)}function tr(t){t==null?j.length=0:j.splice(t,1)}l.addBand=er,l.setBand=Xs,l.delBand=tr;function lr(t,o){b[t].alpha=o,He&&it[t]!=null&&(it[t].style.opacity=o),Me&&ve[t]&&(ve[t].style.opacity=o)}let At,zt,Ut,Sl={focus:!0};function nr(t){if(t!=Ut){let o=t==null,r=vt.alpha!=1;b.forEach((f,p)=>{if(s==1||p>0){let m=o||p==0||p==t;f._focus=o?null:m,r&&lr(p,m?1:vt.alpha)}}),Ut=t,r&&pl()}}Me&&sl&&We(oi,se,t=>{V._lock||(Bt(t),Ut!=null&&_t(null,Sl,!0,xe.setSeries))});function bt(t,o,r){let f=x[o];r&&(t=t/ie-(f.ori==1?Te:pe));let p=U;f.ori==1&&(p=A,t=p-t),f.dir==-1&&(t=p-t);let m=f._min,S=f._max,v=t/p,_=m+(S-m)*v,M=f.distr;return M==3?xl(10,_):M==4?Nr(_,f.asinh):M==100?f.bwd(_):_}function or(t,o){let r=bt(t,C,o);return gt(r,n[0],De,Pe)}l.valToIdx=t=>gt(t,n[0]),l.posToIdx=or,l.posToVal=bt,l.valToPos=(t,o,r)=>x[o].ori==0?u(t,x[o],r?Ue:U,r?qe:0):a(t,x[o],r?ct:A,r?nt:0),l.setCursor=(t,o,r)=>{he=t.left,ye=t.top,Kt(null,o,r)};function Ho(t,o){ge(wl,vl,de.left=t),ge(wl,Hl,de.width=o)}function Wo(t,o){ge(wl,\"top\",de.top=t),ge(wl,Wl,de.height=o)}let Vl=k.ori==0?Ho:Wo,zl=k.ori==1?Ho:Wo;function ir(){if(Me&&J.live)for(let t=s==2?1:0;t<b.length;t++){if(t==0&&lt)continue;let o=J.values[t],r=0;for(let f in o)St[t][r++].firstChild.nodeValue=o[f]}}function Nn(t,o){if(t!=null&&(t.idxs?t.idxs.forEach((r,f)=>{fe[f]=r}):Gr(t.idx)||fe.fill(t.idx),J.idx=fe[0]),Me&&J.live){for(let r=0;r<b.length;r++)(r>0||s==1&&!lt)&&sr(r,fe[r]);ir()}ot=!1,o!==!1&&Ve(\"setLegend\")}l.setLegend=Nn;function sr(t,o){let r=b[t],f=t==0&&K==2?pt:n[t],p;lt?p=r.values(l,t,o)??Pt:(p=r.value(l,o==null?null:f[o],t,o),p=p==null?Pt:{_:p}),J.values[t]=p}function Kt(t,o,r){No=he,Fo=ye,[he,ye]=V.move(l,he,ye),V.left=he,V.top=ye,He&&(hl&&Mt(hl,Ee(he),0,U,A),dl&&Mt(dl,0,Ee(ye),U,A));let f,p=De>Pe;At=ue,zt=null;let m=k.ori==0?U:A,S=k.ori==1?U:A;if(he<0||Oe==0||p){f=V.idx=null;for(let v=0;v<b.length;v++){let _=it[v];_!=null&&Mt(_,-10,-10,U,A)}sl&&_t(null,Sl,!0,t==null&&xe.setSeries),J.live&&(fe.fill(f),ot=!0)}else{let v,_,M;s==1&&(v=k.ori==0?he:ye,_=bt(v,C),f=V.idx=gt(_,n[0],De,Pe),M=R(n[0][f],k,m,0));let T=-10,P=-10,Y=0,oe=0,le=!0,Z=\"\",G=\"\";for(let z=s==2?1:0;z<b.length;z++){let me=b[z],_e=fe[z],ze=_e==null?null:s==1?n[z][_e]:n[z][1][_e],ae=V.dataIdx(l,z,f,_),be=ae==null?null:s==1?n[z][ae]:n[z][1][ae];if(ot=ot||be!=ze||ae!=_e,fe[z]=ae,z>0&&me.show){let Je=ae==null?-10:ae==f?M:R(s==1?n[0][ae]:n[z][0][ae],k,m,0),Ge=be==null?-10:I(be,s==1?x[me.scale]:x[me.facets[1].scale],S,0);if(sl&&be!=null){let st=k.ori==1?he:ye,ht=Ae(vt.dist(l,z,ae,Ge,st));if(ht<At){let xt=vt.bias;if(xt!=0){let Ze=bt(st,me.scale),rt=be>=0?1:-1,dt=Ze>=0?1:-1;dt==rt&&(dt==1?xt==1?be>=Ze:be<=Ze:xt==1?be<=Ze:be>=Ze)&&(At=ht,zt=z)}else At=ht,zt=z}}if(ot||rl){let st,ht;k.ori==0?(st=Je,ht=Ge):(st=Ge,ht=Je);let xt,Ze,rt,dt,kt,Ie,Qe=!0,jt=Fe.bbox;if(jt!=null){Qe=!1;let Ye=jt(l,z);rt=Ye.left,dt=Ye.top,xt=Ye.width,Ze=Ye.height}else rt=st,dt=ht,xt=Ze=Fe.size(l,z);if(Ie=Fe.fill(l,z),kt=Fe.stroke(l,z),rl)z==zt&&At<=vt.prox&&(T=rt,P=dt,Y=xt,oe=Ze,le=Qe,Z=Ie,G=kt);else{let Ye=it[z];Ye!=null&&(fl[z]=rt,al[z]=dt,ci(Ye,xt,Ze,Qe),ai(Ye,Ie,kt),Mt(Ye,at(rt),at(dt),U,A))}}}}if(rl){let z=vt.prox,me=Ut==null?At<=z:At>z||zt!=Ut;if(ot||me){let _e=it[0];_e!=null&&(fl[0]=T,al[0]=P,ci(_e,Y,oe,le),ai(_e,Z,G),Mt(_e,at(T),at(P),U,A))}}}if(de.show&&Rt)if(t!=null){let[v,_]=xe.scales,[M,T]=xe.match,[P,Y]=t.cursor.sync.scales,oe=t.cursor.drag;if(Ce=oe._x,Re=oe._y,Ce||Re){let{left:le,top:Z,width:G,height:z}=t.select,me=t.scales[P].ori,_e=t.posToVal,ze,ae,be,Je,Ge,st=v!=null&&M(v,P),ht=_!=null&&T(_,Y);st&&Ce?(me==0?(ze=le,ae=G):(ze=Z,ae=z),be=x[v],Je=R(_e(ze,P),be,m,0),Ge=R(_e(ze+ae,P),be,m,0),Vl(wt(Je,Ge),Ae(Ge-Je))):Vl(0,m),ht&&Re?(me==1?(ze=le,ae=G):(ze=Z,ae=z),be=x[_],Je=I(_e(ze,Y),be,S,0),Ge=I(_e(ze+ae,Y),be,S,0),zl(wt(Je,Ge),Ae(Ge-Je))):zl(0,S)}else Wn()}else{let v=Ae(No-zo),_=Ae(Fo-Oo);if(k.ori==1){let Y=v;v=_,_=Y}Ce=Ne.x&&v>=Ne.dist,Re=Ne.y&&_>=Ne.dist;let M=Ne.uni;M!=null?Ce&&Re&&(Ce=v>=M,Re=_>=M,!Ce&&!Re&&(_>v?Re=!0:Ce=!0)):Ne.x&&Ne.y&&(Ce||Re)&&(Ce=Re=!0);let T,P;Ce&&(k.ori==0?(T=ml,P=he):(T=gl,P=ye),Vl(wt(T,P),Ae(P-T)),Re||zl(0,S)),Re&&(k.ori==1?(T=ml,P=he):(T=gl,P=ye),zl(wt(T,P),Ae(P-T)),Ce||Vl(0,m)),!Ce&&!Re&&(Vl(0,0),zl(0,0))}if(Ne._x=Ce,Ne._y=Re,t==null){if(r){if(Zo!=null){let[v,_]=xe.scales;xe.values[0]=v!=null?bt(k.ori==0?he:ye,v):null,xe.values[1]=_!=null?bt(k.ori==1?he:ye,_):null}Nl(Bn,l,he,ye,U,A,f)}if(sl){let v=r&&xe.setSeries,_=vt.prox;Ut==null?At<=_&&_t(zt,Sl,!0,v):At>_?_t(null,Sl,!0,v):zt!=Ut&&_t(zt,Sl,!0,v)}}ot&&(J.idx=f,Nn()),o!==!1&&Ve(\"setCursor\")}let Ot=null;Object.defineProperty(l,\"rect\",{get(){return Ot==null&&Ol(!1),Ot}});function Ol(t=!1){t?Ot=null:(Ot=D.getBoundingClientRect(),Ve(\"syncRect\",Ot))}function Go(t,o,r,f,p,m,S){V._lock||Rt&&t!=null&&t.movementX==0&&t.movementY==0||(Fn(t,o,r,f,p,m,S,!1,t!=null),t!=null?Kt(null,!0,!0):Kt(o,!0,!1))}function Fn(t,o,r,f,p,m,S,v,_){if(Ot==null&&Ol(!1),Bt(t),t!=null)r=t.clientX-Ot.left,f=t.clientY-Ot.top;else{if(r<0||f<0){he=-10,ye=-10;return}let[M,T]=xe.scales,P=o.cursor.sync,[Y,oe]=P.values,[le,Z]=P.scales,[G,z]=xe.match,me=o.axes[0].side%2==1,_e=k.ori==0?U:A,ze=k.ori==1?U:A,ae=me?m:p,be=me?p:m,Je=me?f:r,Ge=me?r:f;if(le!=null?r=G(M,le)?c(Y,x[M],_e,0):-10:r=_e*(Je/ae),Z!=null?f=z(T,Z)?c(oe,x[T],ze,0):-10:f=ze*(Ge/be),k.ori==1){let st=r;r=f,f=st}}_&&(o==null||o.cursor.event.type==Bn)&&((r<=1||r>=U-1)&&(r=qt(r,U)),(f<=1||f>=A-1)&&(f=qt(f,A))),v?(zo=r,Oo=f,[ml,gl]=V.move(l,r,f)):(he=r,ye=f)}let Hn={width:0,height:0,left:0,top:0};function Wn(){en(Hn,!1)}let Io,Yo,Bo,$o;function Uo(t,o,r,f,p,m,S){Rt=!0,Ce=Re=Ne._x=Ne._y=!1,Fn(t,o,r,f,p,m,S,!0,!1),t!=null&&(We($n,Jn,Ko,!1),Nl(li,l,ml,gl,U,A,null));let{left:v,top:_,width:M,height:T}=de;Io=v,Yo=_,Bo=M,$o=T}function Ko(t,o,r,f,p,m,S){Rt=Ne._x=Ne._y=!1,Fn(t,o,r,f,p,m,S,!1,!0);let{left:v,top:_,width:M,height:T}=de,P=M>0||T>0,Y=Io!=v||Yo!=_||Bo!=M||$o!=T;if(P&&Y&&en(de),Ne.setScale&&P&&Y){let oe=v,le=M,Z=_,G=T;if(k.ori==1&&(oe=_,le=T,Z=v,G=M),Ce&&Vt(C,bt(oe,C),bt(oe+le,C)),Re)for(let z in x){let me=x[z];z!=C&&me.from==null&&me.min!=ue&&Vt(z,bt(Z+G,z),bt(Z,z))}Wn()}else V.lock&&(V._lock=!V._lock,Kt(o,!0,t!=null));t!=null&&(nl($n,Jn),Nl($n,l,he,ye,U,A,null))}function rr(t,o,r,f,p,m,S){if(V._lock)return;Bt(t);let v=Rt;if(Rt){let _=!0,M=!0,T=10,P,Y;k.ori==0?(P=Ce,Y=Re):(P=Re,Y=Ce),P&&Y&&(_=he<=T||he>=U-T,M=ye<=T||ye>=A-T),P&&_&&(he=he<ml?0:U),Y&&M&&(ye=ye<gl?0:A),Kt(null,!0,!0),Rt=!1}he=-10,ye=-10,fe.fill(null),Kt(null,!0,!0),v&&(Rt=v)}function jo(t,o,r,f,p,m,S){V._lock||(Bt(t),bn(),Wn(),t!=null&&Nl(ii,l,he,ye,U,A,null))}function qo(){H.forEach(oa),_n(l.width,l.height,!0)}Qt(rn,bl,qo);let yl={};yl.mousedown=Uo,yl.mousemove=Go,yl.mouseup=Ko,yl.dblclick=jo,yl.setSeries=(t,o,r,f)=>{let p=xe.match[2];r=p(l,o,r),r!=-1&&_t(r,f,!0,!1)},He&&(We(li,D,Uo),We(Bn,D,Go),We(ni,D,t=>{Bt(t),Ol(!1)}),We(oi,D,rr),We(ii,D,jo),oo.add(l),l.syncRect=Ol);let tn=l.hooks=e.hooks||{};function Ve(t,o,r){Rn?Rl.push([t,o,r]):t in tn&&tn[t].forEach(f=>{f.call(null,l,o,r)})}(e.plugins||[]).forEach(t=>{for(let o in t.hooks)tn[o]=(tn[o]||[]).concat(t.hooks[o])});let Jo=(t,o,r)=>r,xe=ke({key:null,setSeries:!1,filters:{pub:gi,sub:gi},scales:[C,b[1]?b[1].scale:null],match:[wi,wi,Jo],values:[null,null]},V.sync);xe.match.length==2&&xe.match.push(Jo),V.sync=xe;let Zo=xe.key,Gn=hs(Zo);function Nl(t,o,r,f,p,m,S){xe.filters.pub(t,o,r,f,p,m,S)&&Gn.pub(t,o,r,f,p,m,S)}Gn.sub(l);function fr(t,o,r,f,p,m,S){xe.filters.sub(t,o,r,f,p,m,S)&&yl[t](null,o,r,f,p,m,S)}l.pub=fr;function ar(){Gn.unsub(l),oo.delete(l),Ht.clear(),Xn(rn,bl,qo),d.remove(),se?.remove(),Ve(\"destroy\")}l.destroy=ar;function In(){Ve(\"init\",e,n),Eo(n||e.data,!1),N[C]?Vn(C,N[C]):bn(),jl=de.show&&(de.width>0||de.height>0),Yt=ot=!0,_n(e.width,e.height)}return b.forEach(Mo),H.forEach(Gs),i?i instanceof HTMLElement?(i.appendChild(d),In()):i(l,In):In(),l}Le.assign=ke;Le.fmtNum=co;Le.rangeNum=fn;Le.rangeLog=cn;Le.rangeAsinh=ao;Le.orient=el;Le.pxRatio=ie;Le.join=jr;Le.fmtDate=ho,Le.tzDate=sf;Le.sync=hs;{Le.addGap=If,Le.clipGaps=dn;let e=Le.paths={points:ys};e.linear=_s,e.stepped=$f,e.bars=Uf,e.spline=jf}var Sn={\"alb-metrics\":[7,4],probes:[2,3]},Ms=\"http://www.w3.org/2000/svg\";function ia(e){let n=document.createElementNS(Ms,\"svg\");n.setAttribute(\"viewBox\",\"0 0 22 6\"),n.setAttribute(\"class\",\"sample\"),n.setAttribute(\"aria-hidden\",\"true\");let i=document.createElementNS(Ms,\"line\");for(let[s,u]of Object.entries({x1:\"0\",x2:\"22\",y1:\"3\",y2:\"3\",class:`stroke ${e.colour}`}))i.setAttribute(s,u);let l=Sn[e.source];return l!==void 0&&i.setAttribute(\"stroke-dasharray\",l.join(\" \")),n.append(i),n}function Ts(e){let n=document.createElement(\"div\");n.className=\"legend\";let i=document.createElement(\"span\");i.className=\"moment\";let l=e.map(s=>{let u=document.createElement(\"span\"),a=document.createElement(\"b\");return u.append(ia(s),s.label,\" \",a),n.append(u),a});return n.append(i),{element:n,show:(s,u)=>{i.textContent=s,l.forEach((a,c)=>a.textContent=u[c]??\"\")}}}var Es=e=>e.max===100?130:170,sa=\"release\",$l=e=>getComputedStyle(document.documentElement).getPropertyValue(e).trim();function Ds(e){let n=Math.max(0,Math.round(e)),[i,l]=[Math.floor(n/60),String(n%60).padStart(2,\"0\")];return i<60?`${i}:${l}`:`${Math.floor(i/60)}:${String(i%60).padStart(2,\"0\")}:${l}`}var bo=e=>Math.abs(e)>=100?Math.round(e).toLocaleString(\"en-US\"):String(Math.round(e*100)/100),ra=(e,n)=>e==null?\"\\u2013\":n===\"/s\"?`${bo(e)}/s`:`${bo(e)} ${n}`,As=e=>Le.join(e.map(n=>[[...n.at],[...n.values]]),e.map(()=>[0,2]));function fa(e,n){let l=[...e.data[n]??[]].flatMap((s,u)=>s===void 0?[]:[{i:u,v:s}]);return l.flatMap(({i:s,v:u},a)=>{let c=(l[a-1]?.v??null)===null&&(l[a+1]?.v??null)===null;return u!==null&&(c||l.length<=24)?[s]:[]})}function aa(e,n,i){let{ctx:l,bbox:s}=e,u=devicePixelRatio;l.save(),l.lineWidth=u,l.textAlign=\"left\",l.textBaseline=\"alphabetic\",l.font=`${11*u}px system-ui, sans-serif`;let a=Number.NEGATIVE_INFINITY;for(let c of i){let h=Math.round(e.valToPos(c.at,\"x\",!0))+.5;if(h<s.left||h>s.left+s.width||(l.strokeStyle=l.fillStyle=$l(c.back?\"--bad\":\"--soft\"),l.setLineDash([3*u,3*u]),l.beginPath(),l.moveTo(h,s.top),l.lineTo(h,s.top+s.height),l.stroke(),n.max===null))continue;let d=c.back?\"back\":c.label,y=l.measureText(d).width,g=Math.min(h+3*u,s.left+s.width-y);(g>a||c.back)&&(l.fillText(d,g,s.top-4*u),a=g+y+4*u)}if(n.limit!==null){let c=Math.round(e.valToPos(n.limit,\"y\",!0))+.5;c>=s.top&&c<=s.top+s.height&&(l.strokeStyle=$l(\"--bad\"),l.setLineDash([6*u,4*u]),l.beginPath(),l.moveTo(s.left,c),l.lineTo(s.left+s.width,c),l.stroke())}l.restore()}function ua(e){let n=$l(`--${e.colour}`),i=e.stepped?Le.paths.stepped?.({align:1}):void 0;return{label:e.label,stroke:n,width:2,...Sn[e.source]===void 0?{}:{dash:Sn[e.source]},...e.stepped?{fill:`${n}33`}:{},...i===void 0?{}:{paths:i},points:e.stepped?{show:!1}:{show:!0,size:5,filter:(l,s)=>fa(l,s)}}}function ca(e){if(e.max!==null)return e.max;let n=Math.max(0,...e.lines.flatMap(l=>l.values.map(s=>s??0))),i=e.limit??0;return Math.max(n*1.15,i*1.3,e.unit===\"%\"?1:.1)}function _o(e,n,i){let l=e.cursor.idx??void 0,s=n.lines.map((a,c)=>{let h=e.data[c+1]??[],d=l===void 0?h.length-1:l;for(let y=d;y>=0;y-=1){let g=h[y];if(g===null&&l!==void 0)return null;if(g!=null)return g}return null}),u=l===void 0?void 0:e.data[0][l];i.show(u===void 0?\"last\":`after ${Ds(u)}`,s.map(a=>ra(a,n.unit)))}var Ls=e=>`${e.service}\n${e.title}\n${e.lines.map(n=>n.label).join(`\n`)}`;function Ps(e){let n=[],i={from:0,to:0,marks:[],charts:[]},l=a=>Math.max(200,Math.floor(a.clientWidth)),s=(a,c)=>{let h=document.createElement(\"figure\"),d=document.createElement(\"figcaption\");if(d.textContent=c.unit===\"/s\"?c.title:`${c.title}, ${c.unit}`,c.limit!==null){let E=document.createElement(\"span\");E.className=\"limit\",E.textContent=`limit ${c.limit} %`,d.append(E)}let y=document.createElement(\"div\");h.append(d,y),h.setAttribute(\"role\",\"group\"),h.setAttribute(\"aria-label\",`${c.service}: ${d.textContent}; its figures are in the table below`),c.max===100&&(h.className=\"wide\"),a.append(h);let g={stroke:$l(\"--soft\"),grid:{stroke:$l(\"--line\"),width:1},ticks:{show:!1},font:\"11px system-ui, sans-serif\"},w={chart:c},L=Ts(c.lines),D=new Le({width:l(y),height:Es(c),padding:[18,12,0,0],cursor:{sync:{key:sa},drag:{x:!1,y:!1},points:{size:7}},legend:{show:!1},scales:{x:{time:!1,range:()=>[i.from,Math.max(i.from+1,i.to)]},y:{range:()=>[0,ca(w.chart)]}},axes:[{...g,size:26,gap:4,values:(E,F)=>F.map(W=>Ds(W)),incrs:[1,2,5,10,15,30,60,120,300,600,1800,3600]},{...g,size:44,gap:4,space:34,values:(E,F)=>F.map(W=>bo(W))}],series:[{},...c.lines.map(E=>ua(E))],hooks:{draw:[E=>aa(E,w.chart,i.marks)],setCursor:[E=>_o(E,w.chart,L)],setData:[E=>_o(E,w.chart,L)]}},As(c.lines),y);return h.append(L.element),_o(D,c,L),{kind:Ls(c),frame:y,plot:D,legend:L,get chart(){return w.chart},set chart(E){w.chart=E}}},u=()=>{for(let a of n)a.plot.destroy();e.replaceChildren(),n=[];for(let a of new Set(i.charts.map(c=>c.service))){let c=document.createElement(\"h2\"),h=document.createElement(\"code\");h.textContent=a,c.append(h,\" over time\");let d=document.createElement(\"div\");d.className=\"grid\",e.append(c,d),n.push(...i.charts.filter(y=>y.service===a).map(y=>s(d,y)))}};return new ResizeObserver(()=>{for(let a of n)a.plot.width!==l(a.frame)&&a.plot.setSize({width:l(a.frame),height:Es(a.chart)})}).observe(e),matchMedia(\"(prefers-color-scheme: dark)\").addEventListener(\"change\",u),{show:a=>{if(i=a,!(n.length===a.charts.length&&a.charts.every((h,d)=>n[d]?.kind===Ls(h))))return u();n.forEach((h,d)=>{let y=a.charts[d];y!==void 0&&(h.chart=y,h.plot.setData(As(y.lines)))})}}}var yn=e=>document.getElementById(e),Cs=yn(\"part-charts\"),pa=Cs===null?void 0:Ps(Cs);function Rs(e){document.documentElement.classList.toggle(\"charted\",e.charts.length>0),pa?.show(e)}function ha(e,n){let i=yn(`part-${e}`);if(i===null||e===\"charts\"||i.dataset.shown===n)return;let l=new Map([...i.querySelectorAll(\"details\")].map(h=>[h.dataset.key,h.open])),s=i.querySelector(\".log\"),u=s===null||s.scrollTop+s.clientHeight>=s.scrollHeight-8,a=s?.scrollTop??0;i.dataset.shown=n,i.innerHTML=n;for(let h of i.querySelectorAll(\"details\"))h.open=l.get(h.dataset.key)??h.open;let c=i.querySelector(\".log\");c!==null&&(c.scrollTop=u?c.scrollHeight:a)}function da(){let e=yn(\"link\"),n=(s,u)=>{e!==null&&(e.textContent=s,e.className=`pill ${u}`)},i=new EventSource(\"/events\"),l=!1;i.addEventListener(\"open\",()=>n(\"live\",\"live\")),i.addEventListener(\"view\",s=>{let u=JSON.parse(s.data);document.title=u.title;for(let[a,c]of Object.entries(u.parts))ha(a,c);Rs(u.data)}),i.addEventListener(\"end\",()=>{l=!0,i.close(),n(\"ended\",\"soft\")}),i.addEventListener(\"error\",()=>{l||(i.close(),n(\"not connected: the process has ended\",\"warn\"))})}Rs(JSON.parse(yn(\"data\")?.textContent??\"\"));document.documentElement.dataset.live===\"1\"&&da();})();";
const CHART_STYLE = ".uplot, .uplot *, .uplot *::before, .uplot *::after {box-sizing: border-box;}.uplot {font-family: system-ui, -apple-system, \"Segoe UI\", Roboto, \"Helvetica Neue\", Arial, \"Noto Sans\", sans-serif, \"Apple Color Emoji\", \"Segoe UI Emoji\", \"Segoe UI Symbol\", \"Noto Color Emoji\";line-height: 1.5;width: min-content;}.u-title {text-align: center;font-size: 18px;font-weight: bold;}.u-wrap {position: relative;user-select: none;}.u-over, .u-under {position: absolute;}.u-under {overflow: hidden;}.uplot canvas {display: block;position: relative;width: 100%;height: 100%;}.u-axis {position: absolute;}.u-legend {font-size: 14px;margin: auto;text-align: center;}.u-inline {display: block;}.u-inline * {display: inline-block;}.u-inline tr {margin-right: 16px;}.u-legend th {font-weight: 600;}.u-legend th > * {vertical-align: middle;display: inline-block;}.u-legend .u-marker {width: 1em;height: 1em;margin-right: 4px;background-clip: padding-box !important;}.u-inline.u-live th::after {content: \":\";vertical-align: middle;}.u-inline:not(.u-live) .u-value {display: none;}.u-series > * {padding: 4px;}.u-series th {cursor: pointer;}.u-legend .u-off > * {opacity: 0.3;}.u-select {background: rgba(0,0,0,0.07);position: absolute;pointer-events: none;}.u-cursor-x, .u-cursor-y {position: absolute;left: 0;top: 0;pointer-events: none;will-change: transform;}.u-hz .u-cursor-x, .u-vt .u-cursor-y {height: 100%;border-right: 1px dashed #607D8B;}.u-hz .u-cursor-y, .u-vt .u-cursor-x {width: 100%;border-bottom: 1px dashed #607D8B;}.u-cursor-pt {position: absolute;top: 0;left: 0;border-radius: 50%;border: 0 solid;pointer-events: none;will-change: transform;/*this has to be !important since we set inline \"background\" shorthand */background-clip: padding-box !important;}.u-axis.u-off, .u-select.u-off, .u-cursor-x.u-off, .u-cursor-y.u-off, .u-cursor-pt.u-off {display: none;}";

;// CONCATENATED MODULE: ./src/report/chart-data.ts
const round = (value, digits) => Math.round(value * 10 ** digits) / 10 ** digits;
/** Distance between neighbours beyond which there is a gap, ms. */
function longest(series) {
    if (series.periodMs > 0)
        return series.periodMs * 1.6;
    const steps = series.at.slice(1).map((at, i) => at - (series.at[i] ?? at));
    const middle = steps.sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
    return Math.max(1_000, middle * 4);
}
/** Values over seconds, with a null in each gap; a period stands at its middle. */
function lineOf(series, from, valueOf) {
    const at = [];
    const values = [];
    const gap = longest(series);
    series.at.forEach((time, i) => {
        const before = series.at[i - 1];
        const middle = time + series.periodMs / 2;
        if (before !== undefined && time - before > gap) {
            at.push(round((before + time + series.periodMs) / 2_000 - from / 1_000, 3));
            values.push(null);
        }
        at.push(round((middle - from) / 1_000, 3));
        values.push(valueOf(i));
    });
    return { at, values };
}
const share = (series, column) => (i) => {
    const [bad, all] = [series[column][i] ?? null, series.requests[i] ?? 0];
    return bad === null || all === 0 ? null : round((100 * bad) / all, 2);
};
/** Of a period that was not over when its source was last asked, nobody knows how many answers it had in the end. */
const perSecond = (series) => (i) => (series.at[i] ?? 0) + series.periodMs > series.until
    ? null
    : round((1_000 * (series.requests[i] ?? 0)) / series.periodMs, 1);
function chartsOf(name, service, series, from, to) {
    const colourOf = (side) => side === 'new' ? service.newColour : (service.oldColour ?? (service.newColour === 'blue' ? 'green' : 'blue'));
    const lines = (valueOf, what = (s) => s.source) => service.counts.flatMap((s) => {
        const read = valueOf(s);
        if (read === undefined)
            return [];
        const line = lineOf(s, from, read);
        if (line.values.every((v) => v === null))
            return [];
        const label = `${s.side} · ${what(s)}`;
        return [{ label, colour: colourOf(s.side), source: s.source, stepped: false, ...line }];
    });
    const last = service.weights.at(-1);
    const weightPoints = [...service.weights, ...(last === undefined ? [] : [{ ...last, at: Math.max(last.at, to) }])];
    const weight = {
        label: `new version, on ${service.newColour}`,
        colour: service.newColour,
        source: 'rule',
        stepped: true,
        at: weightPoints.map((p) => round((p.at - from) / 1_000, 3)),
        values: weightPoints.map((p) => p.weight),
    };
    const { errorRate, slowShare } = series.limits;
    const charts = [
        { service: name, title: 'Traffic on the new version', unit: '%', max: 100, limit: null, lines: [weight] },
        {
            service: name,
            title: 'Failed answers',
            unit: '%',
            max: null,
            limit: errorRate,
            lines: lines((s) => share(s, 'errors')),
        },
        {
            service: name,
            title: 'Latency',
            unit: 'ms',
            max: null,
            limit: null,
            lines: lines((s) => (s.latencyOf === null ? undefined : (i) => s.latencyMs[i] ?? null), (s) => `${s.source} ${s.latencyOf ?? ''}`),
        },
        {
            service: name,
            title: `Answers slower than ${series.limits.latencyMs} ms`,
            unit: '%',
            max: null,
            limit: slowShare,
            lines: lines((s) => share(s, 'slow')),
        },
        {
            service: name,
            title: 'Answers per second',
            unit: '/s',
            max: null,
            limit: null,
            lines: lines((s) => (s.periodMs === 0 ? undefined : perSecond(s))),
        },
    ];
    return charts.filter((c) => c.lines.length > 0);
}
/** Charts of a release; pure. @param now wall ms: the right edge while the release is under way. */
function chartDataOf(release, series, now) {
    const from = Date.parse(release.startedAt);
    const services = Object.entries(series?.services ?? {});
    if (series === undefined || services.length === 0 || !Number.isFinite(from))
        return { from: 0, to: 0, marks: [], charts: [] };
    const observed = services.flatMap(([, s]) => [
        ...s.weights.map((w) => w.at),
        ...s.counts.map((c) => (c.at.at(-1) ?? from) + c.periodMs),
    ]);
    const begun = services.flatMap(([, s]) => [
        ...s.weights.filter((w) => w.how !== 'read').map((w) => w.at),
        ...s.counts.map((c) => c.at[0] ?? Number.POSITIVE_INFINITY),
    ]);
    const last = Math.max(from + 1_000, ...observed, now ?? 0);
    const first = Math.min(last, ...begun);
    const pad = Math.max(500, (last - first) * 0.04);
    const [left, to] = [Math.max(from, first - pad), last + pad];
    const marks = new Map();
    for (const [, s] of services) {
        s.weights.forEach((w, i) => {
            const before = s.weights[i - 1];
            if (w.how === 'read' || before === undefined || before.weight === w.weight)
                return;
            const mark = { at: round((w.at - from) / 1_000, 3), label: `${w.weight} %`, back: w.weight < before.weight };
            marks.set(`${mark.at} ${mark.label}`, mark);
        });
    }
    return {
        from: round((left - from) / 1_000, 3),
        to: round((to - from) / 1_000, 3),
        marks: [...marks.values()],
        charts: services.flatMap(([name, s]) => chartsOf(name, s, series, from, to)),
    };
}

// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(14031);
;// CONCATENATED MODULE: ./src/report/html-style.ts
/** Style of the pages: system fonts, light and dark, from phone to screen. Nothing is loaded from anywhere. */
const REPORT_STYLE = `
:root{color-scheme:light dark;--bg:#fff;--fg:#17202c;--soft:#596373;--line:#e1e5ea;--card:#f7f8fa;--good:#147a3d;--bad:#bd1f2a;--warn:#8a5c00;--blue:#1f6fd0;--green:#1c8a4c;--good-bg:#e3f5ea;--bad-bg:#fdeaea;--warn-bg:#fdf3da;--live-bg:#e4effc}
@media (prefers-color-scheme:dark){:root{--bg:#0f1318;--fg:#e7eaef;--soft:#98a3b3;--line:#2a313b;--card:#171c23;--good:#4fcf8e;--bad:#ff7f86;--warn:#e8b949;--blue:#62a8f5;--green:#52c98c;--good-bg:#12301f;--bad-bg:#3a191c;--warn-bg:#332909;--live-bg:#132a45}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:68rem;padding:1rem 1.25rem 3rem;background:var(--bg);color:var(--fg);font:15px/1.55 system-ui,sans-serif;overflow-wrap:anywhere}
header{display:flex;flex-wrap:wrap;gap:.25rem .75rem;align-items:center;padding-bottom:.75rem;margin-bottom:1.25rem;border-bottom:1px solid var(--line)}
header .pill{margin-left:auto}.brand{font-weight:700;letter-spacing:-.01em}
h1{font-size:1.7rem;line-height:1.2;letter-spacing:-.015em;margin:.5rem 0}h2{font-size:1.05rem;margin:2.25rem 0 .6rem}h3{font-size:.9rem;color:var(--soft);margin:1rem 0 .25rem}
p{margin:.35rem 0}main>div:empty{display:none}
.good{color:var(--good)}.bad{color:var(--bad)}.warn{color:var(--warn)}.soft{color:var(--soft)}
.pill{display:inline-block;padding:.05rem .6rem;border-radius:1rem;font-size:.8rem;font-weight:600;background:var(--card);border:1px solid var(--line);white-space:normal}
.pill.good{background:var(--good-bg);border-color:transparent}.pill.bad{background:var(--bad-bg);border-color:transparent}.pill.warn{background:var(--warn-bg);border-color:transparent}.pill.live{background:var(--live-bg);color:var(--blue);border-color:transparent}
.doing{font-size:1.05rem}.facts{color:var(--soft);font-size:.875rem;margin-top:.9rem}.facts span{margin-right:.9rem}
.note{color:var(--soft);font-size:.875rem;border-left:3px solid var(--line);padding-left:.75rem}
.answers{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(18rem,100%),1fr));gap:.75rem;margin-top:1.25rem}
.card{background:var(--card);border:1px solid var(--line);border-radius:.6rem;padding:.8rem 1rem;min-width:0}
.card h2{margin:0 0 .35rem;font-size:.8rem;color:var(--soft);font-weight:600}
.card ul{margin:0;padding-left:1.1rem}.card li{margin:.2rem 0}.card li:only-child{list-style:none;margin-left:-1.1rem}
.word{font-size:1.25rem;font-weight:650;margin:0 0 .25rem}
.split{display:grid;grid-template-columns:minmax(5rem,auto) minmax(4rem,1fr) auto;gap:.75rem;align-items:center;margin:.4rem 0;font-size:.875rem}
.split svg{height:.7rem;border-radius:.35rem;overflow:hidden}.share.blue{fill:var(--blue)}.share.green{fill:var(--green)}
.colour::before{content:"";display:inline-block;width:.6em;height:.6em;border-radius:50%;margin-right:.4em}.colour.blue::before{background:var(--blue)}.colour.green::before{background:var(--green)}
.charted #part-drawings{display:none}
.grid{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(26rem,100%),1fr));gap:.75rem}
figure{margin:0;padding:.6rem .75rem .5rem;border:1px solid var(--line);border-radius:.6rem;min-width:0;overflow:hidden}
figcaption{display:flex;justify-content:space-between;gap:.5rem;font-size:.85rem;font-weight:600}.limit{color:var(--bad);font-weight:400;white-space:nowrap}.limit::before{content:"- - ";letter-spacing:-.05em}
.wide,.wide~figure:last-child:nth-child(even){grid-column:1/-1}.uplot{width:100%;font:12px system-ui,sans-serif}.u-hz .u-cursor-x,.u-hz .u-cursor-y{border-color:var(--soft)}
.legend{display:flex;flex-wrap:wrap;gap:.1rem .9rem;font-size:.78rem;color:var(--soft);margin-top:.25rem}.legend b{color:var(--fg);font-weight:600;font-variant-numeric:tabular-nums}.moment{margin-left:auto}
.sample{display:inline-block;width:22px;height:6px;margin-right:.35rem;vertical-align:middle}.stroke{stroke-width:2}.stroke.blue{stroke:var(--blue)}.stroke.green{stroke:var(--green)}
.steps{list-style:none;margin:0;padding:0}.step{border:1px solid var(--line);border-left-width:4px;border-radius:.5rem;padding:.5rem .9rem;margin:.5rem 0;color:inherit}.step.good{border-left-color:var(--good)}.step.bad{border-left-color:var(--bad)}.step.warn{border-left-color:var(--warn)}
.evidence{list-style:none;margin:.35rem 0 .25rem;padding:0;font-size:.875rem}.evidence li{display:flex;gap:.6rem;margin:.2rem 0;color:var(--fg)}.dot{flex:none;width:.55rem;height:.55rem;margin-top:.45rem;border-radius:50%;background:currentColor}
.scroll{overflow-x:auto}details{margin:.35rem 0;font-size:.875rem}summary{cursor:pointer;color:var(--soft)}summary h2{display:inline;color:var(--fg)}.fold{margin-top:2.25rem}.fold>table{margin-top:.75rem}.step details{margin:0;font-size:inherit}.step summary{color:inherit}.figures{max-height:20rem;overflow-y:auto;margin:.35rem 0 0 1rem}
table{border-collapse:collapse;width:100%;font-size:.9rem}th,td{text-align:left;vertical-align:top;padding:.4rem .9rem .4rem 0;border-bottom:1px solid var(--line)}th{color:var(--soft);font-weight:600;font-size:.8rem}td{font-variant-numeric:tabular-nums}
code,pre{font:.9em ui-monospace,monospace}pre{overflow-x:auto;white-space:pre-wrap;padding:.75rem;margin:.5rem 0;background:var(--card);border:1px solid var(--line);border-radius:.5rem}.card pre{background:var(--bg)}
.log{max-height:22rem;overflow:auto;font-size:.8rem;line-height:1.6}.log .warn{color:var(--warn)}.log .error{color:var(--bad)}
svg{display:block;width:100%;height:auto}#part-stages svg,#part-drawings svg{max-width:38rem}.stages td:not(:last-child){white-space:nowrap}svg text{fill:var(--soft);font:12px system-ui,sans-serif}
.axis{stroke:var(--line)}.weight{fill:none;stroke:var(--blue);stroke-width:2}.dot-pass,.dot-not-judged{fill:var(--good)}.dot-fail{fill:var(--bad)}.dot-inconclusive{fill:var(--warn)}.back{stroke:var(--bad);stroke-dasharray:4 3}
.bar{fill:var(--blue)}.bar.failed{fill:var(--bad)}.bar.skipped,.bar.cancelled{fill:var(--soft)}
a{color:var(--blue)}:focus-visible{outline:2px solid var(--blue);outline-offset:2px}
@media (max-width:40rem){.answers{gap:.5rem;margin-top:.75rem;font-size:.925rem}.card{padding:.6rem .8rem}body{padding:.75rem .9rem 2rem}h1{font-size:1.35rem}h2{margin-top:1.75rem}.split{grid-template-columns:1fr;gap:.2rem}.stages svg{display:none}
#part-services thead,#part-figures>details>table thead,.stages thead{display:none}#part-services tr,#part-figures>details>table tr,.stages tr{display:block;border:1px solid var(--line);border-radius:.5rem;padding:.35rem .75rem;margin:.4rem 0}#part-services td,#part-figures>details>table td{display:flex;gap:.75rem;border:0;padding:.1rem 0}#part-services td::before,#part-figures>details>table td::before{content:attr(data-label);flex:0 0 6.5rem;color:var(--soft);font-size:.8rem}
#part-stages svg{display:none}.stages tr{display:grid;grid-template-columns:5rem 1fr auto;gap:0 .5rem}.stages td{border:0;padding:.1rem 0}.stages td:last-child{grid-column:1/-1;color:var(--soft);font-size:.85rem}.stages td:empty{display:none}}
@media print{body{max-width:none}details{display:none}}
`.trim();

// EXTERNAL MODULE: ./src/release/series.ts
var series = __webpack_require__(52744);
// EXTERNAL MODULE: ./src/report/words.ts
var words = __webpack_require__(72691);
;// CONCATENATED MODULE: ./src/report/html-charts.ts


const html_charts_round = (n) => Math.round(n * 10) / 10;
/** Weight of the new version of one service over wall time, with the moment traffic went back; `''` where there is nothing to draw. */
function weightChart(service, release) {
    const steps = release.steps.filter((s) => s.service === service).sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
    const from = Date.parse(release.startedAt);
    const backAt = Date.parse(release.rollback?.trafficBackAt ?? '');
    const times = [...steps.map((s) => Date.parse(s.at)), Date.parse(release.endedAt ?? ''), backAt].filter(Number.isFinite);
    const to = Math.max(from, ...times);
    if (steps.length === 0 || !Number.isFinite(from) || to <= from)
        return '';
    const width = 600;
    const left = 44;
    const top = 12;
    const height = 110;
    const x = (at) => html_charts_round(left + ((at - from) / (to - from)) * (width - left - 14));
    const y = (weight) => html_charts_round(top + (1 - weight / 100) * height);
    let path = `M${left} ${y(0)}`;
    for (const step of steps)
        path += `H${x(Date.parse(step.at))}V${y(step.weight)}`;
    if (Number.isFinite(backAt))
        path += `H${x(backAt)}V${y(0)}`;
    path += `H${x(to)}`;
    const dot = (s) => `<circle class="dot-${s.verdict}" cx="${x(Date.parse(s.at))}" cy="${y(s.weight)}" r="5"><title>${s.weight} %: ${words/* VERDICT_WORDS */._G[s.verdict]}</title></circle>`;
    const grid = [0, 50, 100]
        .map((w) => `<line class="axis" x1="${left}" x2="${width - 10}" y1="${y(w)}" y2="${y(w)}"/><text x="4" y="${y(w) + 4}">${w} %</text>`)
        .join('');
    const back = Number.isFinite(backAt)
        ? `<line class="back" x1="${x(backAt)}" x2="${x(backAt)}" y1="${top}" y2="${top + height}"><title>traffic back</title></line>`
        : '';
    const said = steps.map((s) => `${s.weight} % ${words/* VERDICT_WORDS */._G[s.verdict]}`).join(', ');
    const label = `Share of traffic of the new version of ${service}: ${said}${Number.isFinite(backAt) ? ', then back to 0 %' : ''}`;
    return `<svg viewBox="0 0 ${width} ${top + height + 24}" role="img" aria-label="${(0,report_escape/* html */.qy)(label)}">${grid}<path class="weight" d="${path}"/>${back}${steps.map(dot).join('')}<text x="${left}" y="${top + height + 18}">0 s</text><text x="${width - 10}" y="${top + height + 18}" text-anchor="end">${(0,words/* duration */.p0)((to - from) / 1_000)}</text></svg>`;
}
/** Stages as bars of their length. Order is the record's; `''` without stages. */
function stageChart(release) {
    const { stages } = release;
    const longest = Math.max(0, ...stages.map((s) => s.seconds));
    if (stages.length === 0 || longest === 0)
        return '';
    const row = 24;
    const bars = stages.map((s, i) => {
        const length = Math.max(2, html_charts_round((s.seconds / longest) * 380));
        return `<text x="0" y="${i * row + 16}">${(0,report_escape/* html */.qy)(s.name)}</text><rect class="bar ${s.result}" x="80" y="${i * row + 5}" width="${length}" height="14" rx="3"/><text x="${86 + length}" y="${i * row + 16}">${(0,words/* duration */.p0)(s.seconds)}</text>`;
    });
    const label = stages.map((s) => `${s.name} ${(0,words/* duration */.p0)(s.seconds)}`).join(', ');
    return `<svg viewBox="0 0 600 ${stages.length * row + 4}" role="img" aria-label="${(0,report_escape/* html */.qy)(`Time of the stages: ${label}`)}">${bars.join('')}</svg>`;
}

// EXTERNAL MODULE: ./src/report/suites.ts
var suites = __webpack_require__(9525);
;// CONCATENATED MODULE: ./src/report/summary.ts

const count = (n) => n.toLocaleString('en-US');
/** `1.4 %`, `0 %`, `–` where nothing was counted. */
function percent(part, whole) {
    if (whole === 0)
        return '–';
    const value = (100 * part) / whole;
    return `${value === 0 ? '0' : value < 0.1 ? value.toFixed(2) : value.toFixed(1)} %`;
}
/** The counting evidence with most answers of the new version in the last judged step of a service. */
function lastCounts(release, service) {
    const counted = (list) => list
        .filter((e) => (e.figures['newRequests'] ?? 0) > 0)
        .sort((a, b) => (b.figures['newRequests'] ?? 0) - (a.figures['newRequests'] ?? 0))[0];
    return release.steps
        .filter((s) => s.service === service)
        .reverse()
        .map((s) => counted(s.evidence))
        .find((e) => e !== undefined);
}
/** `web: 16.3 % of 190 answers of the new version failed, 0 % of the old version’s 1,204 (app-metrics)`, one line a service. */
function figures(release) {
    return [...new Set(release.steps.map((s) => s.service))].flatMap((service) => {
        const found = lastCounts(release, service);
        if (found === undefined)
            return [];
        const { newRequests = 0, newErrors = 0, oldRequests = 0, oldErrors = 0 } = found.figures;
        const old = oldRequests === 0 ? '' : `, ${percent(oldErrors, oldRequests)} of the old version’s ${count(oldRequests)}`;
        return [
            `${service}: ${percent(newErrors, newRequests)} of ${count(newRequests)} answers of the new version failed${old} (${found.source})`,
        ];
    });
}
function happenedOf(release) {
    const back = release.rollback?.trafficBackAt !== undefined;
    // That traffic is back is said with its time.
    const told = (0,words/* account */.ct)(release).happened.filter((line) => !back || !line.startsWith('Taken back: '));
    const weights = [...new Set(release.steps.map((s) => s.weight))];
    const judged = release.steps.some((s) => s.verdict !== 'not-judged');
    const took = (0,words/* secondsBetween */.O1)(release.startedAt, release.endedAt);
    const within = took === undefined ? '' : `, ${(0,words/* duration */.p0)(took)} in all`;
    if (release.result === 'succeeded' && weights.length > 0) {
        told.unshift(judged
            ? `Version ${release.version} took over step by step: ${weights.map((w) => `${w} %`).join(' → ')} of the traffic${within}.`
            : `The first release: all traffic went to version ${release.version}${within}.`);
    }
    else if (release.result === 'succeeded') {
        const done = release.stages.filter((s) => s.result === 'succeeded').map((s) => s.name);
        told.unshift(`${done.length === 0 ? 'Nothing had to be done' : `Done: ${done.join(', ')}`}${within}. No traffic moved.`);
    }
    else if (release.result === 'running') {
        told.unshift(weights.length === 0
            ? 'The new version is being prepared. No traffic has moved yet.'
            : `So far: ${weights.map((w) => `${w} %`).join(' → ')} of the traffic on version ${release.version}.`);
    }
    return told;
}
function healthOf(release) {
    const lines = figures(release);
    const { rollback, result, steps } = release;
    const thin = steps.some((s) => s.verdict === 'inconclusive');
    if (rollback !== null && result !== 'rolled-back-manually') {
        return rollback.trafficBackAt === undefined
            ? { tone: 'bad', word: 'Unknown', lines: ['Traffic has not been seen back at the old version.', ...lines] }
            : { tone: 'good', word: 'Yes, on the old version', lines: ['Users get the old version again.'] };
    }
    switch (result) {
        case 'succeeded':
        case 'rolled-back-manually':
            if (steps.length === 0)
                return { tone: 'soft', word: 'Not asked', lines: ['This run moved no traffic.'] };
            return thin
                ? { tone: 'warn', word: 'Nothing bad seen', lines: ['Some steps had too few answers for a verdict.', ...lines] }
                : { tone: 'good', word: 'Yes', lines };
        case 'running': {
            const bad = steps.some((s) => s.verdict === 'fail');
            const word = bad ? 'No' : steps.length === 0 ? 'Not live yet' : thin ? 'Nothing bad so far' : 'Yes, so far';
            return { tone: bad ? 'bad' : 'soft', word, lines };
        }
        case 'failed':
        case 'cancelled':
        case 'rolled-back':
            return steps.length === 0
                ? { tone: 'soft', word: 'Untouched', lines: ['No user has seen the new version: no traffic was moved.'] }
                : { tone: 'warn', word: 'Unknown', lines: ['This run ended without bringing traffic back.', ...lines] };
    }
}
const sentence = (text) => text.charAt(0).toUpperCase() + text.slice(1);
/** What happened, is it healthy, what to do: pure, plain text; commands stand in backticks. */
function summarise(release) {
    const { todo } = (0,words/* account */.ct)(release);
    const next = release.result === 'running'
        ? ['Nothing. If its gate fails, traffic goes back by itself. Ctrl-C takes it back now.']
        : release.result === 'succeeded' && release.steps.length > 0
            ? [`Nothing. To go back: \`ez-deploy rollback --environment ${release.environment}\``]
            : release.result === 'succeeded' || release.result === 'rolled-back-manually'
                ? ['Nothing.']
                : release.result === 'cancelled'
                    ? ['Nothing needs mending. Deploy again when you want to.']
                    : ['Mend the cause, and deploy again.'];
    return {
        happened: happenedOf(release),
        healthy: healthOf(release),
        todo: (todo.length > 0 ? todo : next).map(sentence),
    };
}

;// CONCATENATED MODULE: ./src/report/parts.ts






const VERDICT_CLASS = {
    pass: 'good',
    fail: 'bad',
    inconclusive: 'warn',
    'not-judged': 'soft',
};
const RESULT_PILLS = {
    succeeded: 'Live',
    failed: 'Failed',
    'rolled-back': 'Rolled back',
    'rolled-back-manually': 'Rolled back by hand',
    cancelled: 'Cancelled',
    running: 'Under way',
};
/** Cells are HTML. On a phone each row becomes a block whose cells say their heading. */
function table(head, rows) {
    const cells = (row) => row.map((c, i) => `<td data-label="${head[i] ?? ''}">${c}</td>`).join('');
    const heads = head.map((h) => `<th scope="col">${h}</th>`).join('');
    return `<table><thead><tr>${heads}</tr></thead><tbody>${rows.map((r) => `<tr>${cells(r)}</tr>`).join('')}</tbody></table>`;
}
const listOf = (items) => `<ul>${items.map((i) => `<li>${(0,report_escape/* html */.qy)(i)}</li>`).join('')}</ul>`;
const codeOf = (text) => `<code>${(0,report_escape/* html */.qy)(text)}</code>`;
const pill = (tone, text) => `<span class="pill ${tone}">${(0,report_escape/* html */.qy)(text)}</span>`;
const colourOf = (colour) => colour === undefined ? '–' : `<span class="colour ${(0,report_escape/* html */.qy)(colour)}">${(0,report_escape/* html */.qy)(colour)}</span>`;
const clockOf = (iso) => (/T(\d\d:\d\d:\d\d)/.exec(iso)?.[1] ?? iso).concat(' UTC');
function verdict({ release, live }) {
    const tone = (0,words/* isGood */.Kg)(release.result) ? 'good' : release.result === 'running' ? 'live' : 'bad';
    const doing = live === undefined || live.doing === '' ? '' : `<p class="doing" role="status">${(0,report_escape/* html */.qy)(live.doing)}</p>`;
    return `<p>${pill(tone, RESULT_PILLS[release.result])}</p><h1>${(0,report_escape/* html */.qy)((0,words/* headline */.Pl)(release))}</h1>${doing}`;
}
/** Which release this is: for those who already know how it went. */
function facts({ release }) {
    const url = (0,report_escape/* httpUrl */.q3)(release.url);
    const took = (0,words/* secondsBetween */.O1)(release.startedAt, release.endedAt);
    const parts = [
        `release ${codeOf(release.release)}`,
        `commit ${codeOf(release.commit.slice(0, 12))}`,
        `by ${(0,report_escape/* html */.qy)(release.actor)}`,
        (0,report_escape/* html */.qy)(`${release.startedAt.slice(0, 10)} ${clockOf(release.startedAt)}`),
        ...(took === undefined ? [] : [`took ${(0,words/* duration */.p0)(took)}`]),
        ...(release.engine === undefined ? [] : [`infrastructure by ${(0,report_escape/* html */.qy)(release.engine)}`]),
        ...(url === undefined ? [] : [`<a href="${(0,report_escape/* html */.qy)(url)}" rel="noreferrer">${(0,report_escape/* html */.qy)(url)}</a>`]),
    ];
    const rehearsal = release.clockFactor > 1
        ? `<p class="note">A rehearsal on the embedded AWS: AWS time runs ${release.clockFactor} times as fast as the clock on the wall. Times here are wall time.</p>`
        : '';
    return `<p class="facts">${parts.map((f) => `<span>${f}</span>`).join(' ')}</p>${rehearsal}`;
}
function answers({ release }) {
    const { happened, healthy, todo } = summarise(release);
    const { said } = (0,words/* account */.ct)(release);
    const happens = `<section class="card"><h2>What happened</h2>${listOf(happened)}` +
        `${said.length === 0 ? '' : `<pre>${(0,report_escape/* html */.qy)(said.join('\n'))}</pre>`}</section>`;
    const health = `<section class="card"><h2>Is it healthy</h2><p class="word ${healthy.tone}">${(0,report_escape/* html */.qy)(healthy.word)}</p>` +
        `${healthy.lines.length === 0 ? '' : listOf(healthy.lines)}</section>`;
    return `<div class="answers">${happens}${health}<section class="card"><h2>What to do</h2><ul>${todo.map((t) => `<li>${(0,report_escape/* html */.qy)(t).replace(/`([^`]+)`/g, '<code>$1</code>')}</li>`).join('')}</ul></section></div>`;
}
/** Who has the traffic of each service, as last seen. */
function traffic({ series }) {
    const rows = Object.entries(series?.services ?? {}).map(([name, s]) => {
        const weight = s.weights.at(-1)?.weight ?? 0;
        const old = s.oldColour ?? (s.newColour === 'blue' ? 'green' : 'blue');
        const label = `${weight} % on ${s.newColour} (new), ${100 - weight} % on ${old}${s.oldColour === null ? ', which is empty' : ' (old)'}`;
        const bar = (colour, from, width) => width <= 0 ? '' : `<rect class="share ${colour}" x="${from}" y="0" width="${width}" height="10"/>`;
        return `<div class="split"><span>${codeOf(name)}</span><svg viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label="${(0,report_escape/* html */.qy)(label)}">${bar(s.newColour, 0, weight)}${bar(old, weight, 100 - weight)}</svg><span class="soft">${(0,report_escape/* html */.qy)(label)}</span></div>`;
    });
    return rows.length === 0 ? '' : `<h2>Who has the traffic</h2>${rows.join('')}`;
}
const SIDES = { new: 'new', old: 'old' };
const sumOf = (column) => column.every((v) => v === null) ? undefined : column.reduce((a, b) => a + (b ?? 0), 0);
function totalsRow(name, s, colour) {
    const requests = sumOf(s.requests) ?? 0;
    const [errors, slow] = [sumOf(s.errors), sumOf(s.slow)];
    const top = s.latencyMs.every((v) => v === null) ? undefined : Math.max(...s.latencyMs.map((v) => v ?? 0));
    return [
        codeOf(name),
        `${SIDES[s.side]} ${colour === null ? '' : colourOf(colour)}`,
        `${(0,report_escape/* html */.qy)(s.source)} <span class="soft">${(0,report_escape/* html */.qy)(s.delay)}</span>`,
        requests.toLocaleString('en-US'),
        errors === undefined ? '–' : percent(errors, requests),
        slow === undefined ? '–' : percent(slow, requests),
        top === undefined ? '–' : `${Math.round(top)} ms ${s.latencyOf ?? ''}`,
    ];
}
/** Periods shown in the table of one source: the charts have them all. */
const MOST_ROWS = 60;
function periods(name, s, from) {
    const thinned = (0,series/* thin */.yL)(s, MOST_ROWS);
    const show = (v) => v === null || v === undefined ? '–' : String(Math.round(v * 100) / 100);
    const rows = thinned.at.map((at, i) => [
        (0,words/* duration */.p0)(Math.max(0, at - from) / 1_000),
        show(thinned.requests[i]),
        show(thinned.errors[i]),
        show(thinned.slow[i]),
        show(thinned.latencyMs[i]),
    ]);
    const title = `${(0,report_escape/* html */.qy)(name)}, ${s.side}, ${(0,report_escape/* html */.qy)(s.source)}`;
    return `<details data-key="${(0,report_escape/* html */.qy)(`${name} ${s.side} ${s.source}`)}"><summary>${title}: ${rows.length} periods</summary><div class="scroll figures">${table(['after', 'answers', 'failed', 'slow', 'ms'], rows)}</div></details>`;
}
/** Every figure of the charts, for those who see none. */
function parts_figures({ release, series }) {
    const from = Date.parse(release.startedAt);
    const services = Object.entries(series?.services ?? {});
    const all = services.flatMap(([name, s]) => s.counts.map((c) => ({ name, c, colour: c.side === 'new' ? s.newColour : s.oldColour })));
    if (all.length === 0)
        return '';
    const head = ['service', 'version', 'source', 'answers', 'failed', 'slow', 'slowest period'];
    return `<details data-key="figures" class="fold"><summary><h2>Every figure, by source</h2></summary>${table(head, all.map(({ name, c, colour }) => totalsRow(name, c, colour)))}${all.map(({ name, c }) => periods(name, c, from)).join('')}</details>`;
}
/** What stands in for the charts without script, and in records that have no series. */
function drawings({ release }) {
    const charts = [...new Set(release.steps.map((s) => s.service))].map((service) => {
        const chart = weightChart(service, release);
        return chart === '' ? '' : `<h3>${(0,report_escape/* html */.qy)(service)}: traffic on the new version</h3>${chart}`;
    });
    return charts.join('');
}
function gates({ release }) {
    if (release.steps.length === 0)
        return '';
    const steps = release.steps.map((s) => {
        const rows = s.evidence.map((e) => `<li><span class="dot ${VERDICT_CLASS[e.verdict]}" title="${words/* VERDICT_WORDS */._G[e.verdict]}"></span><span><b>${(0,report_escape/* html */.qy)(e.source)}</b> ${(0,report_escape/* html */.qy)(e.text)} <span class="soft">${(0,report_escape/* html */.qy)(e.delay)}</span></span></li>`);
        const tone = VERDICT_CLASS[s.verdict];
        const head = `<b>${s.weight} %</b> ${codeOf(s.service)} ${pill(tone, words/* VERDICT_WORDS */._G[s.verdict])} <span class="soft">${(0,report_escape/* html */.qy)(clockOf(s.at))}</span>`;
        if (rows.length === 0)
            return `<li class="step ${tone}"><p>${head}</p></li>`;
        // What went well is one line until somebody asks.
        const open = s.verdict === 'pass' || s.verdict === 'not-judged' ? '' : ' open=""';
        return `<li class="step ${tone}"><details data-key="${(0,report_escape/* html */.qy)(`${s.service} ${s.weight}`)}"${open}><summary>${head}</summary><ul class="evidence">${rows.join('')}</ul></details></li>`;
    });
    return `<h2>Gates</h2><ol class="steps">${steps.join('')}</ol>`;
}
function services({ release }) {
    const rows = Object.entries(release.services).map(([name, s]) => [
        codeOf(name),
        colourOf(s.colour),
        `<code title="${(0,report_escape/* html */.qy)(s.image)}">${(0,report_escape/* html */.qy)((0,words/* shortDigest */.VK)(s.image))}</code>`,
        codeOf(s.taskDefinitionArn.split('/').at(-1) ?? ''),
    ]);
    return rows.length === 0 ? '' : `<h2>Services</h2>${table(['service', 'colour', 'image', 'task definition'], rows)}`;
}
function stages({ release }) {
    const rows = release.stages.map((s) => [(0,report_escape/* html */.qy)(s.name), (0,report_escape/* html */.qy)(s.result), (0,words/* duration */.p0)(s.seconds), (0,report_escape/* html */.qy)(s.detail ?? '')]);
    return rows.length === 0
        ? ''
        : `<h2>Stages</h2>${stageChart(release)}<div class="stages">${table(['stage', 'result', 'time', 'detail'], rows)}</div>`;
}
function parts_suites({ release }) {
    const rows = (release.suites ?? []).map((s) => [
        (0,report_escape/* html */.qy)(s.name),
        (0,report_escape/* html */.qy)(s.result),
        (0,words/* duration */.p0)(s.seconds),
        (0,suites/* suiteFacts */.Y)(s).map(report_escape/* html */.qy).join(' · '),
    ]);
    return rows.length === 0
        ? ''
        : `<h2>Suites</h2><div class="stages">${table(['suite', 'result', 'time', 'what it found'], rows)}</div>`;
}
function migrations({ release }) {
    const list = release.migrations.map((m) => `<p>${codeOf(m.service)}${(0,report_escape/* html */.qy)((0,words/* phaseOf */.hU)(m))}: ${m.exitCode === 0 ? 'done' : `failed with exit code ${m.exitCode}`} in ${(0,words/* duration */.p0)(m.seconds)}</p>${m.log.length === 0 ? '' : `<pre>${(0,report_escape/* html */.qy)(m.log.join('\n'))}</pre>`}`);
    return list.length === 0 ? '' : `<h2>Migrations</h2>${list.join('')}`;
}
const notes = ({ release }) => release.notes.length === 0 ? '' : `<h2>Notes</h2><section class="card">${listOf(release.notes)}</section>`;
function log({ live }) {
    if (live === undefined)
        return '';
    const lines = live.log.map((l) => `<span class="${l.level}"><span class="soft">${new Date(l.at).toISOString().slice(11, 19)}</span> ${(0,report_escape/* html */.qy)(l.text)}</span>`);
    return `<h2>Log</h2><pre class="log" tabindex="0">${lines.join('\n')}</pre>`;
}
/** The page in its order. `drawings` is shown where no script runs; the charts of the script follow it. */
const PARTS = {
    verdict,
    answers,
    facts,
    traffic,
    drawings,
    charts: () => '',
    gates,
    figures: parts_figures,
    services,
    stages,
    suites: parts_suites,
    migrations,
    notes,
    log,
};
const PART_NAMES = Object.keys(PARTS);
/** Every part as HTML; all text of others is escaped. Pure. */
function partsOf(view) {
    return Object.fromEntries(PART_NAMES.map((name) => [name, PARTS[name](view)]));
}

;// CONCATENATED MODULE: ./src/report/html.ts







const STYLE = `${CHART_STYLE}\n${REPORT_STYLE}`;
const hash = (text) => `'sha256-${(0,external_node_crypto_.createHash)('sha256').update(text).digest('base64')}'`;
/** Only the page's own script and style run, known by their hashes; nothing is fetched, but the live page's events. */
const pagePolicy = (live) => `default-src 'none'; script-src ${hash(PAGE_SCRIPT)}; style-src ${hash(STYLE)}; base-uri 'none'; form-action 'none'${live ? "; connect-src 'self'" : ''}`;
/** JSON that cannot end the script element it stands in, nor open a comment there; control characters of others are taken out. */
function scriptJson(value) {
    return JSON.stringify(value, (_, v) => (typeof v === 'string' ? (0,report_escape/* plain */.pj)(v) : v)).replace(/[<>&\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
function updateOf(view) {
    return {
        title: (0,report_escape/* plain */.pj)((0,words/* headline */.Pl)(view.release)),
        parts: partsOf(view),
        data: chartDataOf(view.release, view.series, view.live?.now),
    };
}
/**
 * A page that needs nothing else: charts by the script that stands in it, every figure also as text. Light and dark, readable on a phone.
 * Pure; all text of others is escaped.
 */
function renderPage(view) {
    const { title, parts, data } = updateOf(view);
    const live = view.live !== undefined;
    const body = PART_NAMES.map((name) => `<div id="part-${name}">${parts[name]}</div>`).join('\n');
    return `<!doctype html>
<html lang="en"${live ? ' data-live="1"' : ''}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${pagePolicy(live)}"><meta name="referrer" content="no-referrer"><meta name="color-scheme" content="light dark">
<title>${(0,report_escape/* html */.qy)(title)}</title><style>${STYLE}</style></head>
<body><header><span class="brand">ez-deploy</span><span class="soft">${(0,report_escape/* html */.qy)(view.release.app)} · ${(0,report_escape/* html */.qy)(view.release.environment)}</span>${live ? '<span id="link" class="pill live" role="status">connecting</span>' : ''}</header>
<main>${body}</main>
<script type="application/json" id="data">${scriptJson(data)}</script><script>${PAGE_SCRIPT}</script></body></html>
`;
}
/** The release as one HTML file. @param series what was observed over time, where it was kept. */
const renderHtml = (release, series) => renderPage({ release, series });


/***/ }),

/***/ 9525:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ suiteFacts)
/* harmony export */ });
/* harmony import */ var _words__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72691);

const signed = (value, unit) => `${value > 0 ? '+' : value < 0 ? '−' : '±'}${Math.abs(value)}${unit}`;
const MOST_NAMED = 3;
function named(names) {
    const more = names.length - MOST_NAMED;
    return `${names.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
function loadFacts({ load }) {
    if (load === undefined)
        return [];
    const { change, trend } = load;
    const against = (value) => (value === undefined ? '' : ` (${signed(value, ' %')})`);
    const way = trend.length === 0 ? [] : [`p95 so far: ${[...trend, load.p95].join(' → ')} ms`];
    return [
        `mean ${load.mean} ms${against(change?.mean)}, p95 ${load.p95} ms${against(change?.p95)}, ${load.errorRate} % failed of ${load.requests} requests, ${load.rate} a second`,
        ...way,
    ];
}
/** What there is to say about a suite, each a piece of plain text that the renderer escapes. Pure. */
function suiteFacts(suite) {
    const { coverage, tests } = suite;
    const [slowest] = suite.slowest;
    return [
        ...(suite.reason === undefined ? [] : [suite.reason]),
        ...(tests === undefined
            ? []
            : [`${tests} ${tests === 1 ? 'test' : 'tests'}${suite.failed > 0 ? `, ${suite.failed} failed` : ''}`]),
        ...(suite.flaky.length === 0 ? [] : [`flaky: ${named(suite.flaky)}`]),
        ...(coverage === undefined
            ? []
            : [
                `${coverage.lines} % of lines covered${coverage.change === undefined ? '' : ` (${signed(coverage.change, ' points')})`}`,
            ]),
        ...loadFacts(suite),
        ...(slowest !== undefined && slowest.seconds >= 1 ? [`slowest: ${slowest.name} ${(0,_words__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(slowest.seconds)}`] : []),
        ...suite.warnings,
    ];
}


/***/ })

};
;