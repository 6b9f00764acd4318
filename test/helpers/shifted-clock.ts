// Loaded before everything else (`node --import`): this process, and those that it starts, live CLOCK_SHIFT milliseconds
// later. `test/days.ts` uses it.
const Machine = Date;
const now = () => Machine.now() + Number(process.env.CLOCK_SHIFT ?? 0);

globalThis.Date = new Proxy(Machine, {
  construct: (_, given, newTarget) =>
    Reflect.construct(Machine, given.length === 0 ? [now()] : given, newTarget as new () => Date) as Date,
  apply: () => new Machine(now()).toString(),
  get: (of, name, receiver) => (name === "now" ? now : Reflect.get(of, name, receiver)),
});
