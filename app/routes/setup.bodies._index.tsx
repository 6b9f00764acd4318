import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { many, one } from "../http/forms/answers.ts";
import { answersOf, readForm } from "../http/forms/form.server.ts";
import { pressed } from "../http/forms/pressed.ts";
import { respond } from "../http/respond.server.ts";
import { useName, useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import type { BodyProblem } from "../setup/bodies/body.ts";
import { readBodies } from "../setup/bodies/bodies.server.ts";
import { enterBodies, enterFromTemplate, readOffer } from "../setup/bodies/enter.server.ts";
import { BodyList } from "../setup/bodies/body-list.tsx";
import { ListForm } from "../setup/bodies/list/list-form.tsx";
import { gridOf, readBodyList } from "../setup/bodies/list/read-list.server.ts";
import { TemplateForm } from "../setup/bodies/template/template-form.tsx";
import { readServed } from "../setup/setup.server.ts";
import { SetupPage } from "../setup/setup-page.tsx";
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
    return { counties, county, bodies, offer, person: actor.displayName, entered: entered > 0 ? entered : null };
  });
}

export function action(args: ActionFunctionArgs) {
  return respond(args, async (visit) => {
    const { db, url, today } = visit;
    const actor = await requirePermission(visit, "set-up:site");
    const form = await readForm(visit.request, ["take"]);
    const act = pressed(form, ["template", "list"]);
    const answers = answersOf(form);
    const code = url.searchParams.get("county");
    const county = (await readServed(db, today)).find((served) => served.code === code);
    if (!county) throw new DomainError("unknown_region");
    const failed = (problems: readonly BodyProblem[], error: "nothing" | "empty" | null = null) =>
      data({ act, answers, problems, error }, { status: 400 });
    const done = (entered: number) => redirect(`/setup/bodies?county=${county.code}&entered=${entered}`);
    if (act === "template") {
      const picked = many(answers.take).map((key) => ({ key, name: one(answers[`name.${key}`]) }));
      if (picked.length === 0) return failed([], "nothing");
      const result = await enterFromTemplate(db, actor, county.id, picked, today);
      return "problems" in result ? failed(result.problems) : done(result.entered);
    }
    const grid = gridOf(one(answers.list));
    if (!grid || grid.length === 0) return failed([], "empty");
    const read = await readBodyList(db, county.id, grid);
    if ("problems" in read) return failed(read.problems);
    const result = await enterBodies(db, actor, county.id, read.bodies, today);
    return "problems" in result ? failed(result.problems) : done(result.entered);
  });
}

export default function Bodies() {
  const { counties, county, bodies, offer, person, entered } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { setup } = useText();
  const nameOf = useName();
  const words = setup.bodies;
  const said = { error: answer?.error ?? null, problems: answer?.problems ?? [], answers: answer?.answers ?? {} };
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
          {answer?.act === "list" && <ListForm county={county} {...said} />}
          <TemplateForm county={county} offer={offer} {...(answer?.act === "template" ? said : NOTHING)} />
          {answer?.act !== "list" && <ListForm county={county} {...NOTHING} />}
          <BodyList county={county} bodies={bodies} />
        </>
      )}
    </SetupPage>
  );
}

const NOTHING = { error: null, problems: [], answers: {} };
