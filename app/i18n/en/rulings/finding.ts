import type { Dictionary } from "../../zh-CN/index.ts";
import { say } from "../../say.ts";

/** What the register says of a demand, and what it is decided to be. */
export const finding: Dictionary["decision"]["finding"] = {
  title: "What the register says",
  check: "Check the register",
  checkHint: "Choose the duty item and the day, then check what the register said then.",
  labels: {
    off_list: "Off the list: must not be handed down",
    assist: "The department leads, the township supports",
    withdrawn: "Taken back upward by the department",
    own: "The township's own duty",
    repealed: "No longer in the register",
    not_in_force: "Not in the register on that day",
    no_item: "The register has no such item (off the list)",
  },
  since: (day) => `since ${day}`,
  dated: (finding, since) => say`${finding}, ${since}`,
  until: (day) => `no longer in force since ${day}`,
  noItem: {
    on: (day) => `looked for in the register of ${day}`,
    means: "and published so. For a township duty say why; it cannot be shared. An item can be named later.",
    told: (finding, day, means) => say`${finding}: looked for in the register of ${day}, ${means}`,
    look: "Register",
    reasons: (day) => `The duty register (${day}) has no such item.`,
  },
  register: (code, version) => `Rests on: register ${code}, version ${version}`,
  period: (version, from, to) => `Version ${version}: ${from} to ${to ?? "now"}`,
  departmentDuty: "The department's part",
  townshipDuty: "The township's part",
  cite: "Copy the legal basis into the reasons",
  reasons: (finding: string, code: string, version: number) => `Register ${code}, version ${version}: ${finding}.`,
  cited: (bases, code, version) => `Legal basis: ${bases} (register ${code}, version ${version}).`,
  contrary: "The verdict contradicts the register",
  contraryHint: "The register is quoted above. To judge so all the same, say why in the reasons, then tick.",
  explained: "The verdict contradicts the register, and the reasons say why",
  public: "What the register said then",
};
