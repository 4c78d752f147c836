import { getPeopleToMerge } from "#lib/merges/queries";
import { mergePeopleAction } from "../../../merge-actions";
import { mergePage } from "../../../merge-page";

const { page, metadata } = mergePage({
  base: "/redazione/registri/persone",
  register: "Persone",
  names: "people",
  same: "Le due schede sono della stessa persona",
  load: getPeopleToMerge,
  action: mergePeopleAction,
});

export { metadata, page as default };
