-- Numbers of transactions begin anew in another cluster, as after a restore: one that has the number
-- of an old purge must not pass for it. It has another moment.
CREATE OR REPLACE FUNCTION public.note_purge_transaction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."transaction" := pg_current_xact_id()::text::bigint;
  NEW."at" := transaction_timestamp();
  RETURN NEW;
END $$;

-- Whether a recorded purge is that of the transaction that asks.
CREATE FUNCTION public.is_present_purge("transaction" bigint, "at" timestamptz) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT "transaction" = pg_current_xact_id_if_assigned()::text::bigint
    AND "at" = transaction_timestamp()::timestamptz(3)
$$;
CREATE OR REPLACE FUNCTION public.is_purging() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM public."Purge" p WHERE public.is_present_purge(p."transaction", p."at"))
$$;
CREATE OR REPLACE FUNCTION public.guard_audit_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."before" IS NULL AND NEW."after" IS NULL
    AND to_jsonb(NEW) - '{before,after}'::text[] = to_jsonb(OLD) - '{before,after}'::text[]
    AND EXISTS (
      SELECT 1 FROM public."Purge" p
      WHERE public.is_present_purge(p."transaction", p."at")
        AND p."entityKind" = OLD."entityKind" AND p."entityId"::text = OLD."entityId")
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% on "%" is not allowed', TG_OP, TG_TABLE_NAME;
END $$;
