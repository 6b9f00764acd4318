import { createRequire } from "node:module";

/** Loaded before the built site: what it imports by this name later has the quick hash. Each hash names its cost, so all verify. */
const argon2 = createRequire(import.meta.url)("@node-rs/argon2");
const { hash } = argon2;
argon2.hash = (secret, cost) => hash(secret, { ...cost, memoryCost: 8, timeCost: 1 });
