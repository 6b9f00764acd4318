import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { formAction, onPage } from "../http/forms/form-action.server.ts";
import { respond } from "../http/respond.server.ts";
import type { Upload } from "../http/uploads/upload.ts";
import { useName, useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import type { BodyProblem } from "../setup/bodies/body.ts";
import { readBodies, readLineNames } from "../setup/bodies/bodies.server.ts";
import { type Entered, enterBodies, enterFromTemplate, readOffer } from "../setup/bodies/enter.server.ts";
import { BodyList } from "../setup/bodies/body-list.tsx";
import { type BodiesError, type BodyAnswer, ListForm } from "../setup/bodies/list-form.tsx";
import { gridOf, listAmong, readBodyList } from "../setup/bodies/read-list.server.ts";
import { TemplateForm } from "../setup/bodies/template-form.tsx";
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
    const entered = Number(url.searchParams.get("entered"));
    const lines = await readLineNames(db);
    return { counties, county, bodies, offer, lines, person: actor.displayName, entered: entered > 0 ? entered : null };
  });
}

export function action(args: ActionFunctionArgs) {
  const codes = ["forbidden", "home_county", "recused", "unknown_region", "wrong_state"] as const;
  const refusals = onPage(...codes);
  return formAction(
    args,
    {
      async who({ visit }) {
        const actor = await requirePermission(visit, "set-up:site");
        const code = visit.url.searchParams.get("county");
        const county = (await readServed(visit.db, visit.today)).find((served) => served.code === code);
        if (!county) throw new DomainError("unknown_region");
        return { actor, county };
      },
      key: (message: BodiesError) => message,
      lists: ["take"],
      show: async ({ act }) => ({ act, problems: [] as readonly BodyProblem[] }),
    },
    (act) => ({
      template: act({
        codes,
        refusals,
        run: async ({ visit, who: { actor, county }, answers, lists }) => {
          const picked = (lists.take ?? []).map((key) => ({ key, name: answers[`name.${key}`] ?? "" }));
          if (picked.length === 0) return { errors: { take: "nothing" }, status: 400 };
          return after(county, await enterFromTemplate(visit.db, actor, county.id, picked, visit.today));
        },
      }),
      list: act({
        codes,
        refusals,
        run: async ({ visit, who: { actor, county }, answers }) => {
          const read = await readGrid(visit.uploads[0], answers.list ?? "");
          if ("errors" in read) return { ...read, status: 400 };
          const list = await readBodyList(visit.db, county.id, read.grid);
          if ("problems" in list) return after(county, list);
          return after(county, await enterBodies(visit.db, actor, county.id, list.bodies, visit.today));
        },
      }),
    }),
  );
}

function after(county: { code: string }, result: Entered) {
  if ("problems" in result) return { problems: result.problems, status: 400 };
  return redirect(`/setup/bodies?county=${county.code}&entered=${result.entered}`);
}

/** The table of a file; without one, that which was pasted. */
async function readGrid(
  file: Upload | undefined,
  pasted: string,
): Promise<{ grid: string[][] } | { errors: Record<string, string> }> {
  if (file && file.size > 0) {
    if (file.truncated) return { errors: { upload: "large" } };
    const table = await readTable(file.open());
    return "problem" in table ? { errors: { upload: table.problem } } : { grid: listAmong(table.sheets) };
  }
  const grid = gridOf(pasted);
  return grid && grid.length > 0 ? { grid } : { errors: { list: "noList" } };
}

export default function Bodies() {
  const { counties, county, bodies, offer, lines, person, entered } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { setup, imports } = useText();
  const nameOf = useName();
  const words = setup.bodies;
  const messages: Record<BodiesError, string> = {
    ...imports.tables,
    nothing: words.template.nothing,
    noList: words.list.empty,
  };
  const [wrong] = Object.entries(answer?.errors ?? {});
  const said: BodyAnswer = {
    error: wrong ? { name: wrong[0], message: messages[wrong[1] as BodiesError] } : null,
    problems: answer?.problems ?? [],
    answers: answer?.answers ?? {},
    taken: answer?.lists.take ?? [],
  };
  const listed = bodies.length > 0 && county && <BodyList county={county} bodies={bodies} />;
  return (
    <SetupPage
      title={words.title}
      lede={words.lede}
      person={person}
      done={entered !== null && !answer ? words.entered(entered) : null}
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
            ticked={bodies.length === 0}
            {...(answer?.act === "template" ? said : NOTHING)}
          />
          {answer?.act !== "list" && <ListForm county={county} lines={lines} {...NOTHING} />}
          {answer && listed}
        </>
      )}
    </SetupPage>
  );
}

const NOTHING: BodyAnswer = { error: null, problems: [], answers: {}, taken: [] };
