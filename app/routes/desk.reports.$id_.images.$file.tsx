import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { drawPicture, listAttachments, listDrawn, DRAW_PICTURE_REFUSALS } from "../attachments/attachment.server.ts";
import { isPicture } from "../attachments/attachment.ts";
import { DomainError } from "../domain-error.ts";
import { one } from "../http/forms/answers.ts";
import { at, formAction, onPage } from "../http/forms/form-action.server.ts";
import { idOf } from "../http/query.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import { readReportForDesk } from "../desk/report/desk-report.server.ts";
import type { PageHandle } from "../page-handle.ts";
import { answersOfBoxes, BoxedPicture, BoxFields } from "../redaction/images/box-fields.tsx";
import { IMAGE_SHAPE, type ImageError, imageForm } from "../redaction/images/image-form.ts";
import { KeepFields } from "../redaction/pane/keep-fields.tsx";
import { vet } from "../redaction/redaction.ts";
import { SitePage } from "../site-page.tsx";
import { TextField } from "../ui/fields.tsx";
import { Button, ErrorSummary, LinkButton, listErrors } from "../ui/form.tsx";
import { Notice } from "../ui/notice.tsx";
import "../redaction/redaction.css";

export const handle = {
  title: (text, { file }) => text.redaction.image.title(file.number),
  enhancement: "/scripts/image-boxes.js",
} satisfies PageHandle<typeof loader>;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "decide:report");
    const { db, params, today, url } = visit;
    const report = await readReportForDesk(db, actor, idOf(params.id), today);
    const fileId = idOf(params.file);
    const file = (await listAttachments(db, report.id)).find(({ id }) => id === fileId);
    if (!file || !isPicture(file.kind) || report.unit) throw new DomainError("not_found");
    const drawn = (await listDrawn(db, report.id)).find((one) => one.attachmentId === fileId) ?? null;
    return {
      report: { id: report.id, open: report.state === "received", places: report.places },
      file: { id: file.id, number: file.number },
      drawn,
      done: url.searchParams.has("done"),
      person: actor.displayName,
    };
  });
}

export function action(args: ActionFunctionArgs) {
  return formAction(
    args,
    { who: ({ visit }) => requirePermission(visit, "decide:report"), key: (message: ImageError) => message },
    (act) => ({
      draw: act({
        schema: imageForm,
        shape: IMAGE_SHAPE,
        codes: [...DRAW_PICTURE_REFUSALS, "personal_left", "unseen_left", "unknown_region"],
        refusals: {
          ...at("alt", "wrong_state"),
          personal_left: ["keep", "alt_personal"],
          unseen_left: ["keep", "alt_personal"],
          ...onPage("forbidden", "home_county", "recused", "not_found", "unknown_region"),
        },
        run: async ({ visit: { db, storage, params, today }, who }, { alt, keep, boxes }) => {
          const [reportId, attachmentId] = [idOf(params.id), idOf(params.file)];
          const { places } = await readReportForDesk(db, who, reportId, today);
          const shown = vet(alt, { places, source: "told", kept: keep });
          await drawPicture(db, storage, who, { reportId, attachmentId, alt: shown, boxes });
          return redirect(`/desk/reports/${reportId}/images/${attachmentId}?done`);
        },
      }),
    }),
  );
}

export default function DeskImage() {
  const { report, file, drawn, done, person } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { site, desk, redaction } = useText();
  const words = redaction.image;
  const errors = failed?.errors ?? {};
  const answers = failed?.answers ?? { alt: drawn?.alt ?? "", ...answersOfBoxes(drawn?.boxes ?? []) };
  const field = (name: string) => ({
    error: errors[name] && (words.errors[errors[name] as ImageError] ?? site.errors.bad_request.text),
    errorPrefix: site.errorPrefix,
  });
  const href = `/desk/reports/${report.id}`;
  return (
    <SitePage
      variant="desk"
      person={person}
      title={words.title(file.number)}
      breadcrumb={{
        label: site.breadcrumbLabel,
        links: [
          { href: "/desk", label: desk.queue.title },
          { href, label: words.back(report.id) },
        ],
      }}
    >
      <ErrorSummary title={site.errorSummary} errors={listErrors(errors, field)} />
      {done && (
        <Notice tone="success" live>
          {words.done}
        </Notice>
      )}
      {drawn && (
        <section aria-labelledby="result">
          <h2 id="result">{words.result}</h2>
          <p className="hint">{words.resultHint}</p>
          <div className="boxed">
            <img src={`/desk/images/${drawn.id}`} alt={drawn.alt} width={drawn.width} height={drawn.height} />
          </div>
          <p>
            <LinkButton href={href} look="secondary">
              {words.back(report.id)}
            </LinkButton>
          </p>
        </section>
      )}
      {report.open ? (
        <form method="post" action={`${href}/images/${file.id}`} noValidate>
          <h2 id="original">{words.original}</h2>
          <p className="hint">{words.hint}</p>
          <div data-box-editor data-add={words.add} data-hint={words.drawHint}>
            <BoxedPicture
              src={`/desk/files/${file.id}`}
              width={drawn?.width}
              height={drawn?.height}
              answers={answers}
            />
            <BoxFields answers={answers} field={field} />
          </div>
          <TextField
            name="alt"
            label={words.alt}
            hint={words.altHint}
            defaultValue={[answers.alt].flat()[0]}
            autoComplete="off"
            {...field("alt")}
          />
          <KeepFields
            fields={[{ name: "alt", label: words.alt, text: one(answers.alt), source: "told" }]}
            places={report.places}
            answers={answers}
            field={field}
          />
          <Button>{words.submit}</Button>
        </form>
      ) : (
        <Notice>{words.decided}</Notice>
      )}
    </SitePage>
  );
}
