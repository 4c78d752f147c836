/** Names of zones in running text, each leading to its page: «Pistoiese, Pratese». */
export function ZoneLinks(props: {
  zones: readonly { slug: string; name: string }[];
  className: string;
}) {
  return props.zones.map(({ slug, name }, index) => (
    <span key={slug}>
      {index > 0 && ", "}
      <a href={`/zone/${slug}`} className={props.className}>
        {name}
      </a>
    </span>
  ));
}
