/** Says on every page that what is read here is partly invented. */
export function DemonstrationBanner() {
  return (
    <div className="border-b border-warm bg-warm-pale text-sm">
      <p className="wrap py-2">
        <b>Sito dimostrativo</b>, non è una fonte ufficiale: i contenuti segnati «dimostrazione»
        sono inventati.
      </p>
    </div>
  );
}
