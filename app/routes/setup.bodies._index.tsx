import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { formAction, onPage } from "../http/forms/form-action.server.ts";
import { respond, type Visit } from "../http/respond.server.ts";
import type { Upload } from "../http/uploads/upload.ts";
import { useName, useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import type { BodyProblem } from "../setup/bodies/body.ts";
import { readBodies, readLineNames } from "../setup/bodies/bodies.server.ts";
import {
  ENTER_BODIES_REFUSALS,
  ENTER_FROM_TEMPLATE_REFUSALS,
  enterBodies,
  type Entered,
  enterFromTemplate,
  readOffer,
} from "../setup/bodies/enter.server.ts";
import { BodyList } from "../setup/bodies/body-list.tsx";
import { ListForm } from "../setup/bodies/list/list-form.tsx";
import { gridOf, listAmong, READ_BODY_LIST_REFUSALS, readBodyList } from "../setup/bodies/list/read-list.server.ts";
import { bodyTemplateForm } from "../setup/bodies/template/template.ts";
import { TemplateForm } from "../setup/bodies/template/template-form.tsx";
import { readServed } from "../setup/setup.server.ts";
import { SetupPage } from "../setup/setup-page.tsx";
import { readTable } from "../tables/table.server.ts";
import { SelectField } from "../ui/fields.tsx";
import { Actions, Button, LinkButton } from "../ui/form.tsx";
import { DomainError } from "../domain-error.ts";

export const handle = { title: (text) => text.setup.bodies.title } satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "set-up:site");
    const { db, url, today } = visit;
    const counties = await readServed(db, today);
    const county = counties.find((served) => served.code === url.searchParams.get("county")) ?? counties[0] ?? null;
    const [bodies, offer] = county
      ? await Promise.all([readBodies(db, actor, county.id), readOffer(db, county.id)])
      : [[], []];
    const done = url.searchParams.has("entered") && {
      entered: countIn(url.searchParams, "entered"),
      there: countIn(url.searchParams, "there"),
    };
    const lines = await readLineNames(db);
    return { counties, county, bodies, offer, lines, person: actor.displayName, done: done || null };
  });
}

/** A number of bodies in the address; 0 for what is none. */
function countIn(params: URLSearchParams, name: string): number {
  const count = Number(params.get(name));
  return Number.isInteger(count) && count > 0 ? count : 0;
}

interface AgainBodies {
  act: string;
  problems: readonly BodyProblem[];
}

export function action(args: ActionFunctionArgs) {
  return formAction(
    args,
    {
      who: ({ visit }) => administering(visit),
      key: (message: string) => message,
      lists: ["take"],
      show: async ({ act }): Promise<AgainBodies> => ({ act, problems: [] }),
    },
    (act) => ({
      template: act({
        schema: bodyTemplateForm,
        shape: { lists: ["take"], groups: ["name"] },
        codes: ENTER_FROM_TEMPLATE_REFUSALS,
        refusals: onPage(...ENTER_FROM_TEMPLATE_REFUSALS),
        run: async ({ visit: { db, today }, who: { actor, county } }, { take, name }) => {
          const picked = take.map((key) => ({ key, name: name[key] ?? "" }));
          return shownOf(county, await enterFromTemplate(db, actor, county.id, picked, today));
        },
      }),
      list: act({
        codes: [...READ_BODY_LIST_REFUSALS, ...ENTER_BODIES_REFUSALS],
        refusals: onPage(...READ_BODY_LIST_REFUSALS, ...ENTER_BODIES_REFUSALS),
        run: async ({ visit: { db, today, uploads }, who: { actor, county }, answers }) => {
          const sent = await readSent(uploads[0], answers.list ?? "");
          if ("errors" in sent) return { ...sent, status: 400 };
          const read = await readBodyList(db, county.id, sent.grid);
          return shownOf(
            county,
            "problems" in read ? read : await enterBodies(db, actor, county.id, read.bodies, today),
          );
        },
      }),
    }),
  );
}

/** Whoever sets the site up, and the county of the address. Throws `unknown_region`, and as `requirePermission` does. */
async function administering(visit: Visit) {
  const actor = await requirePermission(visit, "set-up:site");
  const code = visit.url.searchParams.get("county");
  const county = (await readServed(visit.db, visit.today)).find((served) => served.code === code);
  if (!county) throw new DomainError("unknown_region");
  return { actor, county };
}

/** The table of a file; without one, that which was pasted. */
async function readSent(
  file: Upload | undefined,
  pasted: string,
): Promise<{ grid: string[][] } | { errors: Record<string, string> }> {
  if (file && file.size > 0) {
    if (file.truncated) return { errors: { upload: "large" } };
    const table = await readTable(file.open());
    return "problem" in table ? { errors: { upload: table.problem } } : { grid: listAmong(table.sheets) };
  }
  const grid = gridOf(pasted);
  return grid && grid.length > 0 ? { grid } : { errors: { list: "empty" } };
}

function shownOf(county: { code: string }, result: Entered) {
  if ("problems" in result) return { problems: result.problems, status: 400 };
  return redirect(`/setup/bodies?county=${county.code}&entered=${result.entered}&there=${result.there}`);
}

export default function Bodies() {
  const { counties, county, bodies, offer, lines, person, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { setup } = useText();
  const nameOf = useName();
  const words = setup.bodies;
  const said = answer ?? NOTHING;
  const listed = county && bodies.length > 0 && <BodyList county={county} bodies={bodies} />;
  return (
    <SetupPage
      title={words.title}
      lede={words.lede}
      person={person}
      done={done && !answer ? words.entered(done.entered, done.there) : null}
    >
      {!county && (
        <>
          <p>{words.noCounty}</p>
          <Actions>
            <LinkButton href="/setup/counties">{words.choose}</LinkButton>
          </Actions>
        </>
      )}
      {counties.length > 1 && (
        <form method="get" action="/setup/bodies" className="fields-inline">
          <SelectField
            name="county"
            label={words.county}
            width="medium"
            defaultValue={county?.code}
            options={counties.map((one) => ({ value: one.code, label: nameOf(one) }))}
          />
          <Button look="secondary">{words.show}</Button>
        </form>
      )}
      {county && (
        <>
          {answer?.act === "list" && <ListForm county={county} lines={lines} {...said} />}
          {!answer && listed}
          <TemplateForm
            county={county}
            offer={offer}
            fresh={bodies.length === 0}
            {...(answer?.act === "template" ? said : NOTHING)}
          />
          {answer?.act !== "list" && <ListForm county={county} lines={lines} {...NOTHING} />}
          {answer && listed}
        </>
      )}
    </SetupPage>
  );
}

const NOTHING = { errors: {}, problems: [], answers: {}, lists: {} };
