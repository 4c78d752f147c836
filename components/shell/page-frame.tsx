import type { ReactNode } from "react";
import { Breadcrumbs, type Crumb } from "#components/shell/breadcrumbs";
import { LastUpdated } from "#components/shell/last-updated";
import { PageFeedback } from "#components/shell/page-feedback";
import type { Section, Site } from "#components/shell/site";
import { SiteFooter } from "#components/shell/site-footer";
import { SiteHeader } from "#components/shell/site-header";

/** Everything around the content of a page. The home has no breadcrumbs. */
export function PageFrame(props: {
  site: Site;
  section: Section | null;
  breadcrumbs: { trail: Crumb[]; current: string } | null;
  updated: { iso: string; text: string } | null;
  /** In place of the header of the site, where a page is not read by everybody. */
  header?: ReactNode;
  /** Below the header, for whoever is signed in; never on a page that everybody gets. */
  memberBar?: ReactNode;
  /** The path of a public page, which readers may say something about. */
  path?: string;
  /** The full address, for readers on paper. */
  address?: string;
  /** A part of the page that one may want to reach before the rest. */
  skipTo?: { id: string; label: string };
  children: ReactNode;
}) {
  return (
    <>
      <a href="#contenuto" className="skip-link">
        Vai al contenuto
      </a>
      {props.skipTo && (
        <a href={`#${props.skipTo.id}`} className="skip-link">
          {props.skipTo.label}
        </a>
      )}
      {props.header || <SiteHeader site={props.site} section={props.section} />}
      {props.memberBar}
      <div className="wrap w-full">
        {props.breadcrumbs && <Breadcrumbs {...props.breadcrumbs} />}
        <main id="contenuto" tabIndex={-1} className="outline-none">
          {props.children}
          {props.updated && <LastUpdated {...props.updated} />}
          {props.path && <PageFeedback path={props.path} />}
        </main>
        {props.address && <p className="mt-4 hidden text-sm print:block">{props.address}</p>}
      </div>
      <SiteFooter site={props.site} path={props.path} />
    </>
  );
}
