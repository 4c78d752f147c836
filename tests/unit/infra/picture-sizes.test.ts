import sharp from "sharp";
import { expect, test } from "vitest";
import { makePictureSizes, PictureError } from "#lib/infra/picture-sizes";

const plain = (width: number, height: number, channels: 3 | 4 = 3) =>
  sharp({ create: { width, height, channels, background: { r: 0, g: 51, b: 102, alpha: 0.5 } } });

test("a large picture has every size up to the largest, in two formats", async () => {
  const { width, height, sizes } = await makePictureSizes(
    await plain(2400, 1200).jpeg().toBuffer(),
  );
  expect([width, height]).toEqual([1600, 800]);
  expect(sizes.map((size) => `${size.type} ${size.width}×${size.height}`)).toEqual([
    ...[400, 800, 1200, 1600].map((w) => `image/webp ${w}×${w / 2}`),
    ...[400, 800, 1200, 1600].map((w) => `image/jpeg ${w}×${w / 2}`),
  ]);
});

test("a small picture is never made larger", async () => {
  const { sizes } = await makePictureSizes(await plain(300, 150).png().toBuffer());
  expect(sizes.map(({ width }) => width)).toEqual([300, 300]);
});

test("where it was taken and by whom does not survive; how it was held is applied", async () => {
  const held = await plain(600, 300)
    .jpeg()
    .withExif({
      IFD0: { Artist: "Nome Cognome" },
      IFD3: { GPSLatitude: "43/1 46/1 0/1", GPSLatitudeRef: "N" },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();
  expect((await sharp(held).metadata()).exif).toBeDefined();
  const { width, height, sizes } = await makePictureSizes(held);
  expect([width, height]).toEqual([300, 600]);
  for (const { bytes } of sizes) {
    const metadata = await sharp(bytes).metadata();
    expect([metadata.exif, metadata.xmp, metadata.iptc, metadata.orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  }
});

test("what is transparent stays so", async () => {
  const { sizes } = await makePictureSizes(await plain(500, 500, 4).png().toBuffer());
  expect(sizes.at(-1)?.type).toBe("image/png");
  expect((await sharp(sizes.at(-1)?.bytes).metadata()).hasAlpha).toBe(true);
});

test.each([
  ["words", Buffer.from("ciao")],
  [
    "a drawing that may name files",
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
  ],
  ["nothing", Buffer.alloc(0)],
])("%s is refused", async (_, bytes) => {
  await expect(makePictureSizes(bytes)).rejects.toMatchObject({ code: "not_a_picture" });
});

test("a picture cut short is refused, not drawn in part", async () => {
  const whole = await plain(800, 800).jpeg().toBuffer();
  await expect(makePictureSizes(whole.subarray(0, 300))).rejects.toThrow(PictureError);
  await expect(makePictureSizes(whole.subarray(0, whole.length / 2))).rejects.toMatchObject({
    code: "not_a_picture",
  });
});

test("one that unpacks to more pixels than it may is refused", async () => {
  const wide = await plain(16_000, 4_000).png().toBuffer();
  await expect(makePictureSizes(wide)).rejects.toMatchObject({ code: "too_many_pixels" });
});
