import { RichText } from "#components/rich-text/rich-text";
import { Prose } from "#components/ui/prose";
import type { ReportDetails } from "#lib/reports/queries";
import { headingsOf } from "#lib/rich-text/rules";

/** From how many headings on a list of contents helps. */
const ENOUGH = 3;
const PREFIX = "resoconto-";

/** The minutes, set for reading; a long one has its contents beside it, or above it on a phone. */
export function MeetingReport({ report }: { report: ReportDetails }) {
  const headings = headingsOf(report.body).filter((heading) => heading.level === 2);
  return (
    <section
      aria-labelledby="resoconto"
      className="mt-12 grid gap-x-16 border-t-2 border-ink pt-6 md:mt-16 md:pt-8 lg:col-span-2 lg:grid-cols-[minmax(0,1fr)_18.75rem]"
    >
      <h2 id="resoconto" className="mb-5 text-title-2">
        Resoconto
      </h2>
      {headings.length >= ENOUGH && (
        <nav
          aria-labelledby="indice"
          className="mb-6 border-l-4 border-pale pl-4 text-base lg:sticky lg:top-6 lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:mb-0 lg:self-start lg:border-0 lg:pl-0 print:hidden"
        >
          <h3 id="indice" className="mb-1 text-base lg:mb-2 lg:text-body">
            Nel resoconto
          </h3>
          <ol>
            {headings.map(({ id, text }) => (
              <li key={id} className="py-1.5 lg:border-t lg:border-line">
                <a href={`#${PREFIX}${id}`}>{text}</a>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className="lg:col-start-1">
        <Prose>
          <RichText text={report.body} below prefix={PREFIX} pictures={report.pictures} />
        </Prose>
      </div>
    </section>
  );
}
