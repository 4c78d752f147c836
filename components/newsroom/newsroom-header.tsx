import type { ReactNode } from "react";
import { NewsroomNav, type NewsroomSection } from "#components/newsroom/newsroom-nav";
import type { Site } from "#components/shell/site";
import { SiteLogo } from "#components/territory/site-logo";

/**
 * What stands above the pages of the newsroom in place of the header of the site: the way back to
 * it, the parts of the newsroom, and what belongs to whoever is signed in.
 */
export function NewsroomHeader(props: {
  site: Site;
  section: NewsroomSection;
  /** Who is signed in, and the other personal pages as list items. */
  name: string;
  personal: ReactNode;
  signOut: () => Promise<void>;
}) {
  const { site } = props;
  return (
    <header className="newsroom-header print:hidden">
      <div className="on-dark bg-deep text-sm">
        <div className="wrap newsroom-head">
          <a href="/" className="newsroom-home">
            <SiteLogo tiles={site.tiles} className="size-7" />
            <span>
              <span className="sr-only">Pagine pubbliche: </span>
              {site.name}
            </span>
          </a>
          {site.demonstration && <span className="newsroom-note">Dimostrazione</span>}
          <details className="head-menu" name="intestazione">
            <summary>{props.name}</summary>
            <nav aria-label="Area riservata">
              <ul>
                {props.personal}
                <li>
                  <form action={props.signOut}>
                    <button type="submit">Esci</button>
                  </form>
                </li>
              </ul>
            </nav>
          </details>
        </div>
      </div>
      <NewsroomNav current={props.section} />
    </header>
  );
}
