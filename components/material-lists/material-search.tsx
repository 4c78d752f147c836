import { SearchField } from "#components/ui/search-field";

/** Looks for a material of the newsroom by the words of its title. */
export function MaterialSearch({ words }: { words: string }) {
  return (
    <search>
      <form action="/redazione/materiali" className="max-w-[32rem]">
        <label htmlFor="parole" className="mb-1.5 block font-bold text-ink">
          Parole del titolo
        </label>
        <SearchField id="parole" defaultValue={words} />
      </form>
    </search>
  );
}
