import { expect, test } from "vitest";
import { pictureIdsIn, pictureUrl, sizeNamed } from "#lib/pictures/rules";
import { isFileAddress } from "#lib/web/file-address";

const ID = "0198b9a0-0000-7000-8000-00000000f11e";

test("an address says which picture and which size, and is read back", () => {
  for (const type of ["image/webp", "image/jpeg", "image/png"]) {
    const url = pictureUrl(ID, { width: 800, type });
    expect(isFileAddress(url)).toBe(true);
    expect(sizeNamed(url.split("/").at(-1) ?? "")).toEqual({ width: 800, type });
  }
  expect(isFileAddress(pictureUrl(ID))).toBe(true);
});

test.each(["0.webp", "800.svg", "800", "800.webp.html", "-1.jpg", "999999.jpg"])(
  "%s is no size",
  (part) => {
    expect(sizeNamed(part)).toBeNull();
    expect(isFileAddress(`/immagini/${ID}/${part}`)).toBe(false);
  },
);

test("the pictures of a document are found wherever they are", () => {
  const [a, b] = [ID, ID.replace("11e", "22e")];
  const image = (fileId: string) => ({ type: "image", attrs: { fileId, alt: "" } });
  expect(
    pictureIdsIn({
      cover: { fileId: b, alt: "x" },
      body: { doc: { content: [image(a), image(a)] } },
    }),
  ).toEqual([b, a]);
  expect(pictureIdsIn({ cover: null, title: ID })).toEqual([]);
});
