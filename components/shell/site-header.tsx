import { DemonstrationBanner } from "#components/shell/demonstration-banner";
import { MainNavigation } from "#components/shell/main-navigation";
import { SearchForm } from "#components/shell/search-form";
import type { Section, Site } from "#components/shell/site";
import { SiteLogo } from "#components/territory/site-logo";

/** The same for everybody: what depends on who reads never stands here. */
export function SiteHeader({ site, section }: { site: Site; section: Section | null }) {
  return (
    <header>
      <div className="on-dark bg-deep text-sm print:hidden">
        <div className="wrap flex min-h-11 items-center justify-between md:min-h-10">
          {site.ownerUrl ? (
            <a href={site.ownerUrl} className="py-2 no-underline hover:underline">
              {site.ownerName}
            </a>
          ) : (
            site.ownerName
          )}
          <a href="/accedi" className="py-2 no-underline hover:underline">
            Area riservata
          </a>
        </div>
      </div>
      {site.demonstration && <DemonstrationBanner />}
      <div className="site-head">
        <div className="wrap flex flex-wrap items-center justify-between gap-3 py-3 md:pb-5 md:pt-6">
          <a href="/" className="site-name">
            <SiteLogo tiles={site.tiles} className="size-11 md:size-14" />
            <span className="min-w-0 leading-tight">
              <b className="block text-lead leading-tight md:text-title-2">{site.name}</b>
              <span className="text-[0.875rem] text-soft md:text-base">{site.tagline}</span>
            </span>
          </a>
          <SearchForm className="w-full md:w-82" />
        </div>
        <MainNavigation current={section} />
      </div>
    </header>
  );
}
