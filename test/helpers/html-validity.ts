import { createRequire } from "node:module";
import path from "node:path";

/** What html-validate says of a page; of its own types only what is used here. */
interface Validator {
  validateString(html: string): Promise<{ results: { messages: Finding[] }[] }>;
}

interface Finding {
  ruleId: string;
  message: string;
  line: number;
  column: number;
}

/** Where npm keeps the programs that the tests alone start. */
const programs = createRequire(path.join(import.meta.dirname, "../../.ci/programs/package.json"));

/**
 * The rules of html-validate that pages are held against: those of the standard and of accessibility, without those of taste.
 * What is switched off has its reason.
 */
const RULES = {
  extends: ["html-validate:standard", "html-validate:a11y"],
  root: true,
  rules: {
    // Roles of tables are spelled out: restacked on a phone they lose their own (ui/table.tsx).
    "no-redundant-role": "off",
  },
};

let validator: Validator | undefined;

/** What is wrong with a page, as `rule: message`, with the text around it. Throws where the program is not installed. */
export async function findingsIn(html: string): Promise<string[]> {
  validator ??= startValidator();
  const { results } = await validator.validateString(html);
  const lines = html.split("\n");
  return results
    .flatMap(({ messages }) => messages)
    .map(({ ruleId, message, line, column }) => {
      const at = lines[line - 1]?.slice(Math.max(0, column - 60), column + 60) ?? "";
      return `${ruleId}: ${message} … ${at}`;
    });
}

function startValidator(): Validator {
  const { HtmlValidate, StaticConfigLoader } = programs("html-validate") as {
    HtmlValidate: new (loader: object) => Validator;
    StaticConfigLoader: new (rules: object) => object;
  };
  return new HtmlValidate(new StaticConfigLoader(RULES));
}
