-- The two rules of a span in one trigger, in this order: several triggers of one table fire in no order that SQLite promises, and who
-- was slower in a race for the last place of a day is to be told that it is taken.
DROP TRIGGER `busy_span_day`;
--> statement-breakpoint
DROP TRIGGER `busy_span_free`;
--> statement-breakpoint
-- No overlap, ever (ADR 0039): the check is part of the statement that writes, whatever code sends it. It says "CHECK constraint
-- failed", as SQLite says of its own, so that commit turns it into a refusal. Spans are at most 8 h long (28800000 ms): what begins
-- earlier than that before the time asked for cannot reach into it. A local day begins and ends within 27 h (97200000 ms) of any of its
-- instants, clocks put back and all.
CREATE TRIGGER `busy_span_free` BEFORE INSERT ON `busy_span`
BEGIN
  SELECT RAISE(ABORT, 'CHECK constraint failed: busy_span_free') WHERE EXISTS (
    SELECT 1 FROM `busy_span` AS b
    WHERE b.`clinic_id` = NEW.`clinic_id` AND b.`member_id` = NEW.`member_id`
      AND b.`start_at` > NEW.`clear_from` - 28800000 AND b.`start_at` < NEW.`clear_until` AND b.`end_at` > NEW.`clear_from`
      AND (b.`expires_at` IS NULL OR b.`expires_at` > NEW.`written_at`)
  );
  SELECT RAISE(ABORT, 'CHECK constraint failed: busy_span_day') WHERE NEW.`max_of_day` IS NOT NULL AND NEW.`max_of_day` <= (
    SELECT count(*) FROM `busy_span` AS b
    WHERE b.`clinic_id` = NEW.`clinic_id` AND b.`member_id` = NEW.`member_id`
      AND b.`start_at` > NEW.`start_at` - 97200000 AND b.`start_at` < NEW.`start_at` + 97200000
      AND b.`local_day` = NEW.`local_day` AND (b.`expires_at` IS NULL OR b.`expires_at` > NEW.`written_at`)
  );
END;
