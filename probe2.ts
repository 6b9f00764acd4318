import { connect } from "./db/engine.ts";
import { sumsOfFamily } from "./db/queries/measures/measures.ts";
import { dueDaysMet } from "./db/queries/measures/clocks.ts";
import { readAnswerTimes } from "./app/measures/read-times.server.ts";
import { asAtOf, lastDayOf, MEASURE_CODES, measureOf } from "./app/measures/measure.ts";
const db = connect("sqlite:/tmp/scale.db");
const time = async (name: string, run: () => Promise<unknown>) => { await run(); const t = process.cpuUsage(); const w = performance.now(); const r: any = await run(); const u = process.cpuUsage(t); console.log(name.padEnd(30), ((u.user + u.system) / 1000).toFixed(1), (performance.now()-w).toFixed(1), r?.length ?? r?.size); };
const fams = [...new Set(MEASURE_CODES.map(c=>measureOf(c).family))];
const cols = (f:any)=>[...new Set(MEASURE_CODES.map(measureOf).filter(o=>o.family===f).flatMap(({counted,base})=>base===null?[counted]:[counted,base]))];
for (const scope of [{scope:"department",ids:[1]},{scope:"department",ids:[1,5,6,36,3]}] as any) {
const asked = { ...scope, ...asAtOf(lastDayOf("2026-11")) };
for (const f of fams) await time(f, () => sumsOfFamily(db, f, { ...asked, lastDays: [] }, "2025-12-01", cols(f) as any));
await time("times", () => readAnswerTimes(db, asked));
await time("dueDaysMet", () => dueDaysMet(db, asked));
}
