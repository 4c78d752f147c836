import { expect, test } from "vitest";
import { Prisma } from "#lib/generated/prisma/client";
import { db } from "#lib/infra/db";

// Migrations are written from the schema and then by hand: every column the client asks for is there.
test.each(Object.values(Prisma.ModelName))(
  "the table of %s has what the client asks for",
  async (model) => {
    const name = `${model.charAt(0).toLowerCase()}${model.slice(1)}` as "person";
    await expect(db()[name].findMany({ take: 1 })).resolves.toBeInstanceOf(Array);
  },
);
