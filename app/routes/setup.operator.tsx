import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { formAction, onPage } from "../http/forms/form-action.server.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { type OperatorError, operatorForm } from "../setup/operator/operator-form.ts";
import { NEEDED_FIELDS, OPERATOR_FIELDS } from "../setup/setup.ts";
import { readOperator, SET_OPERATOR_REFUSALS, setOperator } from "../setup/setup.server.ts";
import { SetupPage } from "../setup/setup-page.tsx";
import { TextField } from "../ui/fields.tsx";
import { Actions, Button, ErrorSummary, sayErrors } from "../ui/form.tsx";

const HERE = "/setup/operator";

export const handle = { title: (text) => text.setup.operator.title } satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "set-up:site");
    const operator = await readOperator(visit.db);
    return { operator, person: actor.displayName, done: visit.url.searchParams.has("done") };
  });
}

export function action(args: ActionFunctionArgs) {
  return formAction(
    args,
    { who: ({ visit }) => requirePermission(visit, "set-up:site"), key: (message: OperatorError) => message },
    (act) => ({
      save: act({
        schema: operatorForm,
        codes: SET_OPERATOR_REFUSALS,
        refusals: onPage(...SET_OPERATOR_REFUSALS),
        run: async ({ visit, who }, operator) => {
          await setOperator(visit.db, who, operator, visit.today);
          return redirect(`${HERE}?done`);
        },
      }),
    }),
  );
}

export default function OperatorPage() {
  const { operator, person, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { site, setup } = useText();
  const words = setup.operator;
  const errors = sayErrors(answer, words.errors);
  return (
    <SetupPage title={words.title} lede={words.lede} person={person} done={done && !answer ? setup.saved : null}>
      <ErrorSummary title={site.errorSummary} errors={errors.list} />
      <form method="post" action={HERE} noValidate>
        {OPERATOR_FIELDS.map((name) => (
          <TextField
            key={name}
            name={name}
            label={words.fields[name]}
            hint={words.hints[name]}
            autoComplete="off"
            defaultValue={answer ? answer.answers[name] : operator?.[name]}
            error={errors.at[name]}
            errorPrefix={site.errorPrefix}
            required={NEEDED_FIELDS.includes(name)}
          />
        ))}
        <Actions>
          <Button>{words.submit}</Button>
        </Actions>
      </form>
    </SetupPage>
  );
}
