import { useText } from "../../i18n/use-text.ts";
import { TextField } from "../../ui/fields.tsx";
import { HiddenFields } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { stayingAsTyped } from "./staying.server.ts";

interface CopyFieldsProps {
  kept: string;
  staying: Awaited<ReturnType<typeof stayingAsTyped>>;
  caseNumber: string | undefined;
  /** The errors of a field. */
  said: (name: string) => { error: string | undefined; errorPrefix: string };
}

/** Which copy stays, and the public case of the same matter; only what the page has named can be gone by. */
export function CopyFields({ kept, staying, caseNumber, said }: CopyFieldsProps) {
  const { queue } = useText();
  const words = queue.bulk;
  return (
    <>
      <HiddenFields values={{ shown: staying?.named ?? "" }} />
      {staying && <StayingNotice staying={staying} />}
      <TextField
        name="kept"
        width="short"
        inputMode="numeric"
        label={words.kept}
        hint={words.keptHint}
        defaultValue={kept}
        autoComplete="off"
        {...said("kept")}
      />
      <TextField
        name="caseNumber"
        width="medium"
        label={words.caseNumber}
        hint={words.caseNumberHint}
        defaultValue={caseNumber}
        autoComplete="off"
        {...said("caseNumber")}
      />
    </>
  );
}

/** What stays, in so many words that it can be told from the others. */
function StayingNotice({ staying: { report, matter } }: { staying: NonNullable<CopyFieldsProps["staying"]> }) {
  const { queue, site } = useText();
  const words = queue.bulk;
  return (
    <Notice title={words.stays}>
      {report && (
        <p>
          {site.row(
            <a href={`/desk/reports/${report.id}`} target="_blank" rel="noopener">
              {words.staysNumber(report.id)}
            </a>,
            ...(report.about
              ? [
                  site.day(report.about.receivedOn),
                  <span key="place" lang="zh-CN">
                    {report.about.township}
                  </span>,
                  <span key="body" lang="zh-CN">
                    {report.about.department}
                  </span>,
                ]
              : [words.staysUnseen]),
          )}
        </p>
      )}
      {report?.about && <p lang="zh-CN">{report.about.excerpt}</p>}
      {matter && (
        <p>
          <a href={`/desk/cases/${matter.number}`} target="_blank" rel="noopener" lang="zh-CN">
            {matter.number} {matter.title}
          </a>
        </p>
      )}
    </Notice>
  );
}
