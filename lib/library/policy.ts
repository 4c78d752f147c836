import type { Actor } from "#lib/actor";
import { Prisma } from "#lib/generated/prisma/client";
import { publicPlacesSql, readableMaterialsSql } from "#lib/visibility/policy";

/**
 * The places where an actor sees materials, one row each, with the day on which it was presented
 * there: that of its talk or meeting, that on which the news came out, at a lab that on which it was
 * brought.
 */
export function placedSql(actor: Actor, timeZone: string): Prisma.Sql {
  return Prisma.sql`
    place."id", place."materialId", place."meetingId", place."talkId", place."labId",
      place."newsItemId", "material"."kind",
      coalesce(talk."day", held."day",
        (coalesce(news."firstPublishedAt", "material"."createdAt") AT TIME ZONE ${timeZone})::date) AS "on"
    FROM ${publicPlacesSql()} place
      JOIN "Material" "material" ON "material"."id" = place."materialId"
      LEFT JOIN "Meeting" held ON held."id" = place."meetingId"
      LEFT JOIN "Talk" talk ON talk."id" = place."talkId"
      LEFT JOIN "NewsItem" news ON news."id" = place."newsItemId"
    WHERE ${readableMaterialsSql(actor)}`;
}

/** The zones that the places of a table are about, beside something else of each. */
export function zonesSql(table: string, of: Prisma.Sql): Prisma.Sql {
  const places = Prisma.raw(`"${table}"`);
  return Prisma.sql`
    SELECT ${of}, z."zoneId" AS "id" FROM ${places} JOIN "TalkZone" z USING ("talkId")
    UNION
    SELECT ${of}, z."zoneId" FROM ${places} JOIN "MeetingInvolvedZone" z USING ("meetingId")
      WHERE NOT EXISTS (SELECT 1 FROM "TalkZone" own WHERE own."talkId" = ${places}."talkId")
    UNION
    SELECT ${of}, z."zoneId" FROM ${places} JOIN "NewsItemZone" z USING ("newsItemId")
    UNION
    SELECT ${of}, z."zoneId" FROM ${places} JOIN "LabZone" z USING ("labId")
    UNION
    SELECT ${of}, z."id" FROM ${places} JOIN "Lab" lab ON lab."id" = ${places}."labId"
      JOIN "Zone" z ON z."healthAuthorityId" = lab."healthAuthorityId"
        AND z."validFrom" <= lab."startsOn"
        AND (z."validTo" IS NULL OR lab."startsOn" < z."validTo")`;
}
