// Long: every refusal of every button of every form.
import { beforeAll, describe, expect, test, vi } from "vitest";
import { DomainError, type ErrorCode } from "../../app/domain-error.ts";
import { STATUS } from "../../app/http/errors.ts";
import { type Refused, statusOfRefusal } from "../../app/http/forms/form-action.server.ts";
import { isProse, isSecret } from "../../app/http/kept.ts";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { buttonsOf } from "../helpers/buttons.ts";
import { everyForm, FORM_NAMES, type Form, type FormName } from "../helpers/forms.ts";
import { headingOf, type Pages, pagesOf, type Rendered } from "../helpers/pages-in-process.ts";
import { openSite } from "../helpers/sites.ts";
import { type Fields, unescapeHtml } from "../helpers/visitor.ts";

/** What stands in for the use case of every form: it refuses with this code, if there is one. `acts` is what the last form can do, by its button. */
const standIn = vi.hoisted(() => ({
  refuses: "",
  acts: {} as Record<string, { refusals: Readonly<Record<string, unknown>> }>,
  buttons: ["act"],
}));

vi.mock("../../app/clock.ts", async () => ({ readClock: (await import("../helpers/clock.ts")).realNow }));

vi.mock("../../app/http/forms/form-action.server.ts", async (original) => {
  const real = await original<typeof import("../../app/http/forms/form-action.server.ts")>();
  const formAction: typeof real.formAction = (args, options, acts) =>
    real.formAction(args, options, (make) => {
      const made = acts(make);
      standIn.acts = made;
      standIn.buttons = [options.button ?? "act"].flat();
      const refusing = Object.entries(made).map(([name, act]) => {
        const run: typeof act.run = async (...sent) => {
          if (standIn.refuses === "") return act.run(...sent);
          throw new DomainError(standIn.refuses as ErrorCode);
        };
        return [name, { ...act, schema: undefined, run }] as const;
      });
      return Object.fromEntries(refusing);
    });
  return { ...real, formAction };
});

/** Its pages ask one thing each: a refusal leads to the page that asks it, with all other answers. */
const WALKS: readonly FormName[] = ["report", "joining a case"];
/** The code of a body that is none, whose typed name stays; the number of a case that is not there. */
const DROPPED: Partial<Record<ErrorCode, string>> = {
  unknown_department: "department",
  department_elsewhere: "department",
  unknown_case: "joins",
  case_withdrawn: "joins",
  case_hidden: "joins",
};

/** Where the page has a place for a refusal only once there is something to refuse. */
const WITH_A_TELEPHONE = { body: "反映人电话13900000077。" };
/** What one report is refused is told of that report. */
const NEVER_REFUSED: readonly FormName[] = ["reports asked together"];
const INSTEAD: Partial<Record<FormName, Fields>> = {
  reply: WITH_A_TELEPHONE,
  "draft of an answer": WITH_A_TELEPHONE,
  "preview of an answer": WITH_A_TELEPHONE,
  "answer for the approver": WITH_A_TELEPHONE,
  "approval of an answer": WITH_A_TELEPHONE,
  "return of an answer": WITH_A_TELEPHONE,
  dispute: WITH_A_TELEPHONE,
  "answer that came by letter": WITH_A_TELEPHONE,
  "answer to several cases": WITH_A_TELEPHONE,
  "preview of an answer to several cases": WITH_A_TELEPHONE,
};

/** The names of buttons, and what the page itself says of the state that it shows: no answers. */
const NO_ANSWERS = ["act", "go", "step", "seen", "shown", "version"];

describe("a refusal", () => {
  const site = openSite({ engine: "SQLite" });
  let forms: Record<FormName, Form>;
  let pages: Pages;
  beforeAll(async () => {
    forms = await everyForm(site());
    pages = await pagesOf(site());
  });

  /** What the buttons of a page do was looked at with all that can be refused: the forms of one page share its buttons. */
  const walked = new Set<string>();

  test.each(FORM_NAMES)("leads back to what was typed, with every button: %s", async (name) => {
    const { by, path } = forms[name];
    const fields = { ...forms[name].fields, ...INSTEAD[name] };
    standIn.refuses = "";
    const { page: from = path.replace(/\?index&?/, "?") } = forms[name];
    const page = await (typeof from === "string" ? pages.get(by, from) : pages.post(by, path, from));
    expect(page.status).toBe(200);
    const sent = (button: Fields) => ({ ...fields, ...button });
    const buttons = buttonsOf(page.html, path).filter((one) => one.action.split("?")[0] === path.split("?")[0]);
    const pressed = buttons.map((one) => ({ button: { [one.name]: one.value } as Fields, names: one.fields }));
    let looked = 0;
    for (const { button, names } of [{ button: {} as Fields, names: Object.keys(fields) }, ...pressed]) {
      standIn.acts = {};
      standIn.refuses = "internal";
      await pages.post(by, path, sent(button));
      const acts = Object.keys(standIn.acts);
      expect(acts, `${name} does not go through formAction`).not.toEqual([]);
      const values = standIn.buttons.map((one) => (sent(button) as Fields)[one]);
      const value = String(values.find((one) => one !== undefined) ?? acts[0]);
      const chosen = acts.find((act) => act === value || (act.endsWith(":") && value.startsWith(act)));
      expect(chosen, `${JSON.stringify(button)} does nothing`).toBeDefined();
      const map = (standIn.acts[String(chosen)]?.refusals ?? {}) as Record<string, Refused<string, string>>;
      const all = Object.entries(map);
      const own = Object.keys(button).length === 0;
      const shared = `${path.split("?")[0]} ${chosen} ${names.join()}`;
      for (const [code, refused] of own || !walked.has(shared) ? all : all.slice(0, 1)) {
        standIn.refuses = code;
        const answer = await pages.post(by, path, sent(button));
        const typed = Object.fromEntries(Object.entries(fields).filter(([field]) => names.includes(field)));
        expectRefused(
          answer,
          page,
          code as ErrorCode,
          refused,
          typed,
          WALKS.includes(name),
          `${JSON.stringify(button)} ${code}`,
        );
        looked += 1;
      }
      if (!own) walked.add(shared);
    }
    if (NEVER_REFUSED.includes(name)) expect(looked).toBe(0);
    else expect(looked).toBeGreaterThan(0);
  });
});

function expectRefused(
  answer: Rendered,
  page: Rendered,
  code: ErrorCode,
  refused: Refused<string, string>,
  fields: Fields,
  walks: boolean,
  what: string,
) {
  if (refused === "page") {
    const prose = Object.entries(fields).filter(([name, value]) => !isSecret(name) && isProse(String(value)));
    if (answer.status !== 302) expect(answer.status, what).toBe(STATUS[code]);
    for (const [name, value] of prose) expect(unescapeHtml(answer.html), `${what} ${name}`).toContain(String(value));
    return;
  }
  if ("to" in refused) return expect([answer.status, answer.location], what).toEqual([302, refused.to]);
  expect(answer.status, what).toBe(statusOfRefusal(code));
  if (!walks) expect(headingOf(answer.html), what).toBe(headingOf(page.html));
  // The browser goes to the summary, and its link to a place that there is.
  expect(answer.html, what).toMatch(/<html[^>]* data-failed/);
  expect(answer.html, what).toContain(zhCN.site.errorSummary);
  const summary = /<div class="errors" role="alert" tabindex="-1" id="errors">([\s\S]*?)<\/div>/.exec(answer.html)?.[1];
  const places = [...(summary ?? "").matchAll(/<a href="#([^"]+)">([^<]+)/g)];
  expect(places.length, what).toBe(1);
  for (const [, place, words] of places) {
    expect(words, what).not.toBe(zhCN.site.errors.bad_request.text);
    expect(answer.html.includes(`id="${place}"`), `${what}: #${place} leads nowhere`).toBe(true);
  }
  for (const [name, value] of Object.entries(fields)) {
    if (DROPPED[code] === name && walks) continue;
    if (isSecret(name) || NO_ANSWERS.includes(name) || !page.html.includes(`name="${name}"`)) continue;
    // Cases that were ticked together come in one field, and stand on the page one by one.
    const kept = name === "cases" ? [value].flat().flatMap((one) => one.split("_")) : [value].flat();
    expect(valuesOf(answer.html, name), `${what}: ${name}`).toEqual(expect.arrayContaining(kept));
  }
}

/** What the fields of this name hold on a page: typed, hidden, ticked or chosen. */
function valuesOf(html: string, name: string): string[] {
  const attribute = (tag: string, of: string) => unescapeHtml(new RegExp(` ${of}="([^"]*)"`).exec(tag)?.[1] ?? "");
  const named = (tag: string) => attribute(tag, "name") === name;
  const inputs = [...html.matchAll(/<(?:input|button)\b[^>]*>/g)].map(([tag]) => tag).filter(named);
  const held = inputs.filter((tag) => !/type="(?:radio|checkbox)"/.test(tag) || / checked/.test(tag));
  const areas = [...html.matchAll(/(<textarea\b[^>]*>)([\s\S]*?)<\/textarea>/g)].filter(([, tag = ""]) => named(tag));
  const selects = [...html.matchAll(/(<select\b[^>]*>)([\s\S]*?)<\/select>/g)].filter(([, tag = ""]) => named(tag));
  return [
    ...held.map((tag) => attribute(tag, "value")),
    ...areas.map(([, , text = ""]) => unescapeHtml(text.replace(/^\n/, ""))),
    ...selects.flatMap(([, , options = ""]) =>
      [...options.matchAll(/<option\b[^>]* selected[^>]*>/g)].map(([tag]) => attribute(tag, "value")),
    ),
  ];
}
