/** What the community gives its attention to in a year. */
export function YearFocus(props: {
  year: number;
  title: string;
  description: string;
  href: string | null;
  /** Where it stands for the present year, which has none yet. */
  isPast?: boolean;
}) {
  return (
    <div className="border-l-4 border-place pl-5">
      <p className="text-base font-bold text-place">
        {props.isPast ? "L’ultimo tema dell’anno:" : "Tema del"} {props.year}
      </p>
      <p className="mt-1 text-title-3 font-bold text-ink">
        {props.href ? <a href={props.href}>{props.title}</a> : props.title}
      </p>
      <p className="mt-2 max-w-[60ch] text-quiet">{props.description}</p>
    </div>
  );
}
