import type { ReactNode } from "react";
import { useSite, useText } from "../i18n/use-text.ts";
import { SitePage } from "../site-page.tsx";
import { Notice } from "../ui/notice.tsx";
import "./setup.css";

/** A page of a step, with the way back to all of them. */
export function SetupPage({
  title,
  lede,
  person,
  done,
  children,
}: {
  title: string;
  lede?: string;
  person: string;
  /** How the act ended that led here. */
  done?: string | null;
  children: ReactNode;
}) {
  const { site, setup } = useText();
  const { demo } = useSite();
  return (
    <SitePage
      variant="desk"
      title={title}
      lede={lede}
      person={person}
      breadcrumb={{ label: site.breadcrumbLabel, links: [{ href: "/setup", label: setup.title }] }}
    >
      {demo && <Notice>{setup.demo}</Notice>}
      {done && (
        <Notice tone="success" live>
          {done}
        </Notice>
      )}
      {children}
    </SitePage>
  );
}
