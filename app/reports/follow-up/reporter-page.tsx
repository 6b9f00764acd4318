import { type ReactNode, useContext } from "react";
import { useText } from "../../i18n/use-text.ts";
import { RenderContext } from "../../render-context.ts";
import { SitePage } from "../../site-page.tsx";
import { ErrorSummary, type FieldError } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { LeaveButton } from "../leave-button.tsx";

/** A page under the receipt code: way back, and the quick exit, which forgets the report. */
export function ReporterPage({
  title,
  lede,
  errors = [],
  overview = false,
  children,
}: {
  title: string;
  lede?: ReactNode;
  errors?: FieldError[];
  /** The page that the others lead back to. */
  overview?: boolean;
  children: ReactNode;
}) {
  const { site, reports, followUp } = useText();
  const { again } = (useContext(RenderContext).answer ?? {}) as { again?: boolean };
  return (
    <SitePage
      title={title}
      lede={lede}
      quickExit={<LeaveButton />}
      breadcrumb={
        overview
          ? undefined
          : { label: site.breadcrumbLabel, links: [{ href: "/status/report", label: followUp.back }] }
      }
    >
      <ErrorSummary title={site.errorSummary} errors={errors} />
      {again && (
        <Notice tone="success" live>
          {reports.status.again.resumed}
        </Notice>
      )}
      {children}
      <p className="hint">{reports.status.leaving}</p>
    </SitePage>
  );
}
