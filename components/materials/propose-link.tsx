/** The way to propose a material for a meeting; whoever is not signed in comes back here after. */
export function ProposeLink(props: { meeting: { slug: string }; canPropose: boolean }) {
  const page = `/incontri/${props.meeting.slug}/materiali`;
  if (props.canPropose) {
    return (
      <p className="mt-8">
        <a href={`${page}/proponi`} className="button">
          Proponi un materiale
        </a>
      </p>
    );
  }
  const back = new URLSearchParams({ callbackUrl: page });
  return (
    <p className="mt-8 max-w-[62ch] text-quiet">
      Chi fa parte della comunità può trovare qui altri materiali, e proporne:{" "}
      <a href={`/accedi?${back}`}>accedere</a>, poi si torna qui.
    </p>
  );
}
