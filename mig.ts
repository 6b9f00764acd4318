import { connect } from "./db/engine.ts";
import { migrateToLatest } from "./db/migrate.ts";
const db = connect("sqlite:/tmp/scale.db"); await migrateToLatest(db); await db.destroy();
