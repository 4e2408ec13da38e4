-- REPLACE takes rows away without asking the triggers of DELETE (recursive_triggers is off): what would take the place of a signed note is
-- refused before it is written (ADR 0050). Two questions, each by its own index.
CREATE TRIGGER `session_note_in_place` BEFORE INSERT ON `session_note`
BEGIN
  SELECT RAISE(ABORT, 'CHECK constraint failed: session_note_signed') WHERE EXISTS (
    SELECT 1 FROM `session_note` AS n WHERE n.`clinic_id` = NEW.`clinic_id` AND n.`id` = NEW.`id`
      AND n.`signed_at` IS NOT NULL AND n.`released_at` IS NULL
  );
  SELECT RAISE(ABORT, 'CHECK constraint failed: session_note_signed') WHERE NEW.`appointment_id` IS NOT NULL AND EXISTS (
    SELECT 1 FROM `session_note` AS n WHERE n.`clinic_id` = NEW.`clinic_id` AND n.`appointment_id` = NEW.`appointment_id`
      AND n.`author_id` = NEW.`author_id` AND n.`patient_id` = NEW.`patient_id` AND n.`appointment_id` IS NOT NULL
      AND n.`signed_at` IS NOT NULL AND n.`released_at` IS NULL
  );
END;
--> statement-breakpoint
-- Whose a note is, and of which session, is said once: no row takes another's keys.
CREATE TRIGGER `session_note_keys` BEFORE UPDATE OF `clinic_id`, `id`, `patient_id`, `author_id`, `appointment_id` ON `session_note`
WHEN NEW.`clinic_id` IS NOT OLD.`clinic_id` OR NEW.`id` IS NOT OLD.`id` OR NEW.`patient_id` IS NOT OLD.`patient_id`
  OR NEW.`author_id` IS NOT OLD.`author_id` OR NEW.`appointment_id` IS NOT OLD.`appointment_id`
BEGIN
  SELECT RAISE(ABORT, 'CHECK constraint failed: session_note_signed');
END;
