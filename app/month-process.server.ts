import { once } from "node:events";
import type { MonthTask } from "./month-apart.server.ts";
import { keepFigures } from "./measures/kept/kept.server.ts";
import { freezeDue } from "./open-data/editions/edition.server.ts";
import { connect } from "../db/engine.ts";

/* A process of its own that adds up the figures of a month, or freezes editions, and ends. */

// The site that asked is gone: whoever starts it again asks again.
process.once("disconnect", () => process.exit(1));
const [{ act, databaseUrl, today }] = (await once(process, "message")) as [MonthTask];
const db = connect(databaseUrl);
await (act === "keep" ? keepFigures(db, today) : freezeDue(db, today));
await db.destroy();
process.exit();
