import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { can } from "../accounts/permissions.ts";
import { deskHome } from "../desk/desk-home.ts";
import { DomainError } from "../domain-error.ts";
import { at, formAction, onPage } from "../http/forms/form-action.server.ts";
import { respond } from "../http/respond.server.ts";
import { useName, useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { CountyOfForm } from "../register/county-field.tsx";
import { chooseCounty, readBodyChoice } from "../register/register.server.ts";
import { SitePage } from "../site-page.tsx";
import { OPEN_TOPIC_REFUSALS, openTopic } from "../topics/gather-cases.server.ts";
import { TOPIC_CURSOR, type TopicError } from "../topics/topic.ts";
import { topicOpenForm, useTopicErrors } from "../topics/topic-form.ts";
import { listTopicsForDesk } from "../topics/topic.server.ts";
import { TopicOpenFields } from "../topics/topic-desk-forms.tsx";
import { TopicTable } from "../topics/topic-list.tsx";
import { ErrorSummary, listErrors } from "../ui/form.tsx";
import { Pager } from "../ui/pager.tsx";

const HERE = "/desk/topics";

export const handle = { title: (text) => text.topics.desk.title } satisfies PageHandle;

/** The address with the county whose departments the form lists. */
const inCounty = (county: string | null) => (county ? `${HERE}?county=${county}` : HERE);

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "judge:case");
    const { db, today, url } = visit;
    const after = url.searchParams.get("after") ?? "";
    const before = TOPIC_CURSOR.test(after) ? Number(after) : undefined;
    const choice = await readBodyChoice(db, url.searchParams.get("county") || undefined, today);
    return {
      ...(await listTopicsForDesk(db, actor, before, today)),
      paged: before !== undefined,
      choice,
      person: actor.displayName,
      decides: can(actor, "decide:report"),
    };
  });
}

export function action(args: ActionFunctionArgs) {
  return formAction(
    args,
    { who: ({ visit }) => requirePermission(visit, "judge:case"), key: (message: TopicError) => message },
    (act) => ({
      open: act({
        schema: topicOpenForm,
        codes: OPEN_TOPIC_REFUSALS,
        refusals: {
          ...at("cases", "unknown_case", "case_withdrawn", "case_hidden", "case_elsewhere", "case_gathered"),
          ...at("cases", "cases_many", "bodies_few"),
          ...at("lead", "department_elsewhere"),
          unknown_department: ["lead", "lead_required"],
          unknown_region: ["lead", "lead_required"],
          personal_left: ["why", "personal"],
          unseen_left: ["why", "personal"],
          ...onPage("clock_jumped", "forbidden", "home_county", "recused"),
        },
        run: async ({ visit: { db, today, url }, who }, asked) => {
          const { register } = await chooseCounty(db, url.searchParams.get("county") || undefined, today);
          if (!register) throw new DomainError("unknown_region");
          const code = await openTopic(db, who, { regionId: register.county.id, ...asked }, today);
          return redirect(`${HERE}/${code}?done=open`);
        },
      }),
    }),
  );
}

export default function DeskTopics() {
  const { topics: rows, next, paged, choice, person, decides } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const text = useText();
  const nameOf = useName();
  const { site, topics } = text;
  const words = topics.desk;
  const errors = failed?.errors ?? {};
  const field = useTopicErrors(errors);
  return (
    <SitePage
      variant="desk"
      person={person}
      title={words.title}
      lede={words.lede}
      breadcrumb={{ label: site.breadcrumbLabel, links: [deskHome(text, decides)] }}
    >
      <ErrorSummary title={site.errorSummary} errors={listErrors(errors, field)} />
      <h2>{words.list}</h2>
      {rows.length === 0 ? <p>{words.listNone}</p> : <TopicTable topics={rows} folder={HERE} />}
      <Pager
        label={site.pagerLabel}
        newer={paged ? { href: HERE, label: site.newest } : undefined}
        older={next ? { href: `${HERE}?after=${next}`, label: site.older } : undefined}
      />
      <h2>{words.openTitle}</h2>
      <CountyOfForm action={HERE} options={choice.counties} county={choice.county} />
      <TopicOpenFields
        bodies={choice.bodies.map((body) => ({ value: body.code, label: nameOf(body) }))}
        action={`${inCounty(choice.county)}${choice.county ? "&" : "?"}index`}
        answers={failed?.answers ?? {}}
        field={field}
      />
    </SitePage>
  );
}
