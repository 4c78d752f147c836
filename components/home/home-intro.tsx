/** What the community is, in two sentences. */
export function HomeIntro(props: { title: string; introduction: string }) {
  return (
    <div>
      <h1 className="max-w-[16em] text-title-1 tracking-[-0.01em]">{props.title}</h1>
      <p className="mt-5 max-w-[52ch] text-lead">{props.introduction}</p>
      <p className="mt-6 flex flex-wrap gap-3">
        <a href="/incontri" className="button">
          Tutti gli incontri
        </a>
        <a href="/comunita" className="button quiet">
          La comunità
        </a>
      </p>
    </div>
  );
}
