import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { can } from "../accounts/permissions.ts";
import { ACCEPT, type RefusedFile } from "../attachments/attachment.ts";
import { useFileError } from "../attachments/file-field.tsx";
import { readCasePage } from "../cases/read-case.server.ts";
import { DomainError } from "../domain-error.ts";
import { at, formAction, onPage } from "../http/forms/form-action.server.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { MAX_ANSWER_FILE_MEGABYTES, MAX_ANSWER_FILES } from "../replies/files/answer-file.ts";
import { type AnswerFileError, checkedForm, fileForm } from "../replies/files/file-form.ts";
import { FileReview, readField } from "../replies/files/file-review.tsx";
import { ADD_WHOLE_REFUSALS, addWhole } from "../replies/files/file-parts.server.ts";
import {
  addFile,
  CHECK_FILE_REFUSALS,
  checkFile,
  DROP_ANSWER_FILE_REFUSALS,
  dropAnswerFile,
  mayAddFile,
} from "../replies/files/keep-file.server.ts";
import { readWaitingFiles } from "../replies/reply.server.ts";
import { SitePage } from "../site-page.tsx";
import { TextField } from "../ui/fields.tsx";
import { Button, ErrorSummary, listErrors } from "../ui/form.tsx";
import { Notice } from "../ui/notice.tsx";

export const handle = {
  title: (text, { matter }) => text.answerFiles.pageTitle(matter.number),
} satisfies PageHandle<typeof loader>;

const DONE = ["added", "checkedDone", "dropped"] as const;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "reply:case");
    const { db, params, today, url } = visit;
    const matter = await readCasePage(db, params.number ?? "", today, "department");
    if (!can(actor, "reply:case", { departmentId: matter.department.id })) throw new DomainError("forbidden");
    if (matter.number !== params.number) throw redirect(`/office/cases/${matter.number}/files`);
    return {
      matter: { number: matter.number, title: matter.title },
      files: await readWaitingFiles(db, {
        caseId: matter.id,
        departmentId: matter.department.id,
      }),
      person: actor.displayName,
      done: DONE.find((one) => one === url.searchParams.get("done")) ?? null,
    };
  });
}

export function action(args: ActionFunctionArgs) {
  const caseNumber = args.params.number ?? "";
  const done = (what: (typeof DONE)[number]) => redirect(`/office/cases/${caseNumber}/files?done=${what}`);
  const stays = onPage("forbidden", "home_county", "recused", "unknown_case", "case_withdrawn", "stale_version");
  return formAction(
    args,
    {
      who: ({ visit }) => requirePermission(visit, "reply:case"),
      key: (message: AnswerFileError) => message,
      show: async () => ({ problems: [] as readonly RefusedFile[] }),
    },
    (act) => ({
      add: act({
        schema: fileForm,
        places: ["upload"],
        codes: ADD_WHOLE_REFUSALS,
        refusals: {
          ...at("title", "identifying_left", "personal_left"),
          ...at("upload", "files_many", "files_full", "file_missing"),
          ...stays,
          ...onPage("unseen_left", "unknown_region"),
        },
        run: async ({ visit: { db, storage, parts: all, uploads, today }, who }, { title, parts }) => {
          const [file, another] = uploads;
          if (!file && parts) {
            const problem = await addWhole(db, storage, all, who, { caseNumber, title, token: parts }, today);
            if (problem === null) return done("added");
            return { errors: { upload: "file_required" }, problems: [{ name: title, problem }], status: 400 };
          }
          if (!file || another) {
            await mayAddFile(db, who, { caseNumber, title });
            return { errors: { upload: file ? "file_one" : "file_required" }, status: 400 };
          }
          if (file.truncated) return { errors: { upload: "file_large" }, status: 400 };
          const problem =
            file.size === 0 ? "file_empty" : await addFile(db, storage, who, { caseNumber, title }, file, today);
          if (problem === null) return done("added");
          return {
            errors: { upload: "file_required" },
            problems: [{ name: file.name, problem }],
            status: 400,
          };
        },
      }),
      "check:": act({
        schema: checkedForm,
        named: {
          read: ({ act: pressed = "" }) => readField(pressed.slice("check:".length)),
        },
        codes: CHECK_FILE_REFUSALS,
        refusals: { ...stays, ...onPage("not_found") },
        run: async ({ visit: { db, today }, who, object }) => {
          await checkFile(db, who, { caseNumber, id: object }, today);
          return done("checkedDone");
        },
      }),
      "drop:": act({
        onlyPressed: true,
        codes: DROP_ANSWER_FILE_REFUSALS,
        refusals: { ...stays, ...onPage("not_found") },
        run: async ({ visit: { db, storage }, who, object }) => {
          await dropAnswerFile(db, storage, who, { caseNumber, id: object });
          return done("dropped");
        },
      }),
    }),
  );
}

export default function OfficeCaseFiles() {
  const { matter, files, person, done } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { site, desk, answerFiles: words } = useText();
  const problem = useFileError(failed?.problems);
  const errors = failed?.errors ?? {};
  const field = (name: string) => {
    const key = errors[name];
    const said = key && (words.errors[key as AnswerFileError] ?? site.errors.bad_request.text);
    return {
      error: name === "upload" ? (problem ?? said) : said,
      errorPrefix: site.errorPrefix,
    };
  };
  const address = `/office/cases/${matter.number}/files`;
  // What came in parts waits while something else of the form is mended.
  const held = errors.upload ? "" : (failed?.answers.parts ?? "");
  return (
    <SitePage
      person={person}
      kicker={matter.number}
      title={words.title}
      lede={words.lede(MAX_ANSWER_FILES)}
      breadcrumb={{
        label: site.breadcrumbLabel,
        links: [
          { href: "/office", label: desk.office.title },
          { href: `/office/cases/${matter.number}`, label: matter.title },
        ],
      }}
    >
      <ErrorSummary title={site.errorSummary} errors={listErrors(errors, field)} />
      {done && !failed && (
        <Notice tone="success" live>
          {words[done]}
        </Notice>
      )}
      <h2>{words.list}</h2>
      {files.length === 0 && <p>{words.none}</p>}
      {files.map((file) => (
        <FileReview key={file.id} file={file} address={address} error={field(readField(file.id)).error} />
      ))}
      {files.length < MAX_ANSWER_FILES && (
        <form
          method="post"
          action={address}
          encType="multipart/form-data"
          noValidate
          data-parts={`/office/cases/${matter.number}/parts`}
          data-words={JSON.stringify(words.parts)}
        >
          <h2>{words.add}</h2>
          <p>{words.cleaning}</p>
          <TextField
            name="title"
            label={words.name}
            hint={words.nameHint}
            defaultValue={failed?.answers.title}
            autoComplete="off"
            required
            {...field("title")}
          />
          <TextField
            name="upload"
            type="file"
            accept={ACCEPT}
            label={words.upload}
            hint={words.uploadHint(MAX_ANSWER_FILE_MEGABYTES)}
            required
            {...field("upload")}
          />
          <input type="hidden" name="parts" defaultValue={held} />
          {held !== "" && <p>{words.partsHeld}</p>}
          <p>
            <output />
          </p>
          <Button name="act" value="add">
            {words.add}
          </Button>
        </form>
      )}
    </SitePage>
  );
}
