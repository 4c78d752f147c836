import type { DemoNewsItem } from "#prisma/demo/shapes";

/** Facts, told anew, with their source. */
const REAL: DemoNewsItem[] = [
  {
    slug: "la-comunita-riparte-dalle-famiglie-vulnerabili",
    title: "La comunità riparte dalle famiglie vulnerabili",
    lead: "Un incontro online con le 26 zone apre il nuovo anno: dal contrasto alla povertà ai bisogni delle famiglie con figli minorenni.",
    body: `
Venerdì 12 marzo 2021 la comunità di pratica si è ritrovata online con le 26 zone della Toscana. Dopo un primo anno sulle politiche di contrasto alla povertà, il 2021 è dedicato alle famiglie vulnerabili con minorenni: il reddito, ma anche la povertà educativa, il sostegno alla genitorialità, la conciliazione.

Nella parte finale hanno parlato le responsabili delle Società della Salute di Prato, Pistoia e Siena. Il lavoro prosegue nei laboratori territoriali.
`,
    sourceNote:
      "Notizia dell’Istituto degli Innocenti, 12 marzo 2021, aggiornata il 3 febbraio 2022.",
    sourceUrl:
      "https://www.istitutodeglinnocenti.it/it/notizie/comunita-di-pratica-per-linclusione-sociale",
    themes: ["famiglie-vulnerabili"],
    zones: ["pratese", "pistoiese", "senese"],
    meetings: ["famiglie-con-minorenni-12-marzo-2021"],
    demonstration: false,
    publishedAt: "2021-03-12T18:30:00+01:00",
  },
  {
    slug: "tre-laboratori-tra-sociale-e-lavoro",
    title: "Tre laboratori tra sociale e lavoro, uno per azienda USL",
    lead: "Con i Centri per l’impiego si lavora all’integrazione tra servizi sociali e politiche del lavoro. Si comincia dall’area Nord Ovest.",
    body: `
La seconda parte del percorso del 2021 riguarda l’integrazione tra sociale e lavoro e il sostegno ai percorsi di inclusione legati al Reddito di cittadinanza.

I laboratori sono tre, uno per ciascuna azienda USL, e vi partecipa anche chi lavora nei Centri per l’impiego. Il primo, per l’area Nord Ovest, è quello di lunedì 4 ottobre 2021, dalle 9 alle 13.
`,
    sourceNote: "Annuncio di Federsanità ANCI Toscana per l’incontro del 4 ottobre 2021.",
    sourceUrl:
      "https://federsanitatoscana.it/event/comunita-di-pratica-per-linclusione-sociale-in-toscana/",
    themes: ["integrazione-sociale-lavoro"],
    meetings: ["sociale-lavoro-nord-ovest-4-ottobre-2021"],
    demonstration: false,
    publishedAt: "2021-10-04T15:30:00+02:00",
  },
  {
    slug: "la-pratica-del-valdarno-aretino",
    title: "Un ufficio di zona per otto comuni: la pratica del Valdarno aretino",
    lead: "Su welforum.it il racconto di come la zona ha organizzato le misure contro la povertà, dal Reddito di inclusione in poi.",
    body: `
Nel Valdarno aretino un unico ufficio di zona lavora per otto comuni. È nato nel 2018, con il Reddito di inclusione.

## Chi ne fa parte

- un amministrativo dell’ambito, referente per la zona;
- tre assistenti sociali, responsabili dei casi;
- un educatore per i progetti utili alla collettività;
- un educatore per la parte amministrativa.

## Come arriva nei comuni

Lo sportello è aperto ogni settimana nei comuni con più di 10.000 abitanti, ogni due settimane negli altri.
`,
    sourceNote: "welforum.it, 26 novembre 2021.",
    sourceUrl: "https://www.welforum.it",
    themes: ["contrasto-alla-poverta", "sostegno-al-reddito"],
    zones: ["valdarno"],
    demonstration: false,
    publishedAt: "2021-11-26T12:00:00+01:00",
  },
  {
    slug: "le-pratiche-delle-zone-su-welforum",
    title: "Livorno, Piana di Lucca, Valdarno aretino e Prato: le pratiche su welforum.it",
    lead: "Le esperienze nate nella comunità di pratica escono in forma di articoli, firmati da chi le ha fatte.",
    body: `
Nel novembre 2021 welforum.it ha cominciato a pubblicare le pratiche della comunità: Livorno, Piana di Lucca e Valdarno aretino. È seguita Prato. Le edizioni successive hanno raccontato percorsi di inclusione e lavoro distinti per profili di popolazione, nel Valdarno e a Prato.
`,
    sourceNote: "Articoli sulla Toscana in welforum.it, dal novembre 2021.",
    sourceUrl: "https://www.welforum.it/tag/regione-toscana",
    themes: ["integrazione-sociale-lavoro", "profili-di-popolazione"],
    zones: ["livornese", "piana-di-lucca", "valdarno", "pratese"],
    demonstration: false,
    publishedAt: "2021-11-30T12:00:00+01:00",
  },
  {
    slug: "quinto-rapporto-sulle-poverta",
    title: "Il quinto rapporto sulle povertà cambia titolo e guarda all’inclusione",
    lead: "«Le povertà e l’inclusione sociale in Toscana» dedica un approfondimento alla povertà educativa e uno alla povertà alimentare.",
    body: `
Dalla quinta edizione, quella del 2021, il rapporto dell’Osservatorio sociale regionale si chiama «Le povertà e l’inclusione sociale in Toscana». La prima parte descrive la povertà nella regione e gli effetti del Reddito di cittadinanza. La seconda riguarda i territori: i primi mille giorni di vita, la povertà educativa, la povertà alimentare, l’emergenza abitativa e i progetti di housing first.

La presentazione si è tenuta online giovedì 10 febbraio 2022.
`,
    sourceNote: "Annuncio della presentazione del 10 febbraio 2022, takethedate.it.",
    sourceUrl:
      "https://www.takethedate.it/Eventi/30485-presentazione-del-quinto-rapporto-sulle-poverta-e-l-inclusione-sociale-in-toscana-anno-2021-tra-integrazione-e-multidimensionalita.html",
    themes: ["contrasto-alla-poverta", "poverta-educativa", "poverta-alimentare"],
    demonstration: false,
    publishedAt: "2022-02-10T14:00:00+01:00",
  },
  {
    slug: "assegno-di-inclusione-e-supporto-formazione-lavoro",
    kind: "normative_update",
    title: "Assegno di inclusione e Supporto per la formazione e il lavoro",
    lead: "Due misure prendono il posto del Reddito di cittadinanza: la legge di conversione è del 3 luglio 2023.",
    body: `
Il [decreto-legge 4 maggio 2023, n. 48](https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:decreto.legge:2023-05-04;48), convertito dalla legge 3 luglio 2023, n. 85, sostituisce il Reddito di cittadinanza con due misure:

- il **Supporto per la formazione e il lavoro**, dal 1º settembre 2023;
- l’**Assegno di inclusione**, dal 1º gennaio 2024.

Questa pagina aiuta a orientarsi e non sostituisce il testo della legge.
`,
    sourceNote: "Decreto-legge 4 maggio 2023, n. 48, in Normattiva.",
    sourceUrl: "https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:decreto.legge:2023-05-04;48",
    themes: ["sostegno-al-reddito"],
    demonstration: false,
    publishedAt: "2023-07-05T10:00:00+02:00",
  },
  {
    slug: "ottavo-rapporto-e-abitare",
    title: "L’ottavo rapporto racconta il percorso della comunità sull’abitare",
    lead: "Presentato all’Istituto degli Innocenti, contiene anche il lavoro verso un indicatore di povertà per le zone.",
    body: `
L’ottavo rapporto «Le povertà e l’inclusione sociale in Toscana» è stato presentato a Firenze il 12 febbraio 2025, all’Istituto degli Innocenti. Una parte è dedicata al percorso del 2024 della comunità di pratica, che ha lavorato sul tema dell’abitare.

Il rapporto contiene anche un passo verso un indicatore che misuri povertà e vulnerabilità, nelle loro diverse dimensioni, zona per zona.
`,
    sourceNote: "Annuncio della presentazione del 12 febbraio 2025, eventbrite.it.",
    sourceUrl:
      "https://eventbrite.it/e/biglietti-presentazione-viii-rapporto-le-poverta-e-linclusione-sociale-in-toscana-1142520432369",
    themes: ["abitare"],
    demonstration: false,
    publishedAt: "2025-02-12T16:00:00+01:00",
  },
];

/** Invented, and they say so. */
const INVENTED: DemoNewsItem[] = [
  {
    slug: "rinviato-incontro-housing-first",
    title: "Rinviato l’incontro sull’housing first",
    lead: "L’appuntamento del 10 novembre 2022 è rinviato. Notizia dimostrativa.",
    body: `
Il confronto tra due esperienze di housing first, previsto per il 10 novembre, è rinviato. Il tema è stato poi ripreso nel percorso del 2024, [Abitare](/cicli/abitare-2024).

Questa notizia è inventata e serve a mostrare come si presenta un rinvio.
`,
    themes: ["grave-marginalita"],
    meetings: ["housing-first-10-novembre-2022"],
    demonstration: true,
    publishedAt: "2022-11-03T10:00:00+01:00",
  },
  {
    slug: "resoconto-equipe-multidisciplinare",
    title: "È uscito il resoconto della formazione sull’équipe",
    lead: "Le due giornate di febbraio in una pagina, con il promemoria per la prossima riunione. Notizia dimostrativa.",
    body: `
Il resoconto raccoglie ciò che è emerso nella prova di riunione e tre indicazioni pratiche da portare nel proprio servizio.

Questa notizia è inventata e serve a mostrare il collegamento tra una notizia e un resoconto.
`,
    themes: ["sostegno-alla-genitorialita", "integrazione-interprofessionale"],
    zones: ["lunigiana"],
    meetings: ["equipe-multidisciplinare-16-febbraio-2023"],
    demonstration: true,
    publishedAt: "2023-03-02T12:30:00+01:00",
  },
  {
    slug: "al-via-il-ciclo-sull-abitare",
    title: "Al via il ciclo sull’abitare",
    lead: "Tre incontri tra marzo e ottobre 2024, aperti a tutte le zone o a una parte. Notizia dimostrativa.",
    body: `
Il ciclo comincia il 14 marzo con un incontro online rivolto a tutte le zone, prosegue a maggio con un gruppo di lavoro sugli sfratti e si chiude il 10 ottobre con un convegno.

Il tema dell’anno è reale, questi incontri sono inventati.
`,
    themes: ["abitare"],
    meetings: [
      "la-casa-come-punto-di-partenza-14-marzo-2024",
      "sfratti-e-morosita-16-maggio-2024",
      "che-cosa-abbiamo-imparato-sull-abitare-10-ottobre-2024",
    ],
    demonstration: true,
    publishedAt: "2024-02-20T10:00:00+01:00",
  },
  {
    slug: "raccontare-una-pratica",
    title: "Il prossimo incontro: come si racconta una pratica",
    lead: "Una mattina online per imparare a scrivere un’esperienza che altri possano riusare. Notizia dimostrativa.",
    body: `
Una pratica ben scritta dice dove è nata, chi ci ha lavorato, che cosa è andato storto e che cosa serve per rifarla altrove. L’incontro propone una traccia di una pagina e una prova a gruppi.

Questa notizia è inventata, come l’incontro che annuncia.
`,
    themes: ["ruolo-della-comunita"],
    meetings: ["prossimo-incontro-della-comunita"],
    demonstration: true,
    publishedAt: "2025-03-03T10:00:00+01:00",
  },
];

export const NEWS: DemoNewsItem[] = [...REAL, ...INVENTED];
