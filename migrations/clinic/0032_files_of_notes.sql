DROP INDEX `session_note_draft`;--> statement-breakpoint
CREATE INDEX `session_note_draft` ON `session_note` (`clinic_id`,`author_id`,`patient_id`,`happened_at`,`id`) WHERE signed_at is null;--> statement-breakpoint
ALTER TABLE `file` ADD `brought_by_id` text;--> statement-breakpoint
ALTER TABLE `file` ADD `digest_sealed` text;--> statement-breakpoint
ALTER TABLE `file` ADD `locked_at` integer;--> statement-breakpoint
CREATE INDEX `file_unused_brought` ON `file` (`clinic_id`,`brought_by_id`) WHERE unused_at is not null and brought_by_id is not null;--> statement-breakpoint
ALTER TABLE `upload` ADD `patient_id` text;
--> statement-breakpoint
-- The files of what is signed are part of it (ADR 0058): what is locked changes in nothing until it is unlocked, which only the end of the
-- record's term does. They say "CHECK constraint failed", as those of the notes do.
CREATE TRIGGER `file_locked` BEFORE UPDATE ON `file`
WHEN OLD.`locked_at` IS NOT NULL AND NEW.`locked_at` IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'CHECK constraint failed: file_locked');
END;
--> statement-breakpoint
CREATE TRIGGER `file_locked_kept` BEFORE DELETE ON `file`
WHEN OLD.`locked_at` IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'CHECK constraint failed: file_locked');
END;
--> statement-breakpoint
CREATE TRIGGER `file_locked_in_place` BEFORE INSERT ON `file`
BEGIN
  SELECT RAISE(ABORT, 'CHECK constraint failed: file_locked') WHERE EXISTS (
    SELECT 1 FROM `file` AS f WHERE f.`clinic_id` = NEW.`clinic_id` AND f.`id` = NEW.`id` AND f.`locked_at` IS NOT NULL
  );
END;
--> statement-breakpoint
CREATE TRIGGER `file_use_kept` BEFORE DELETE ON `file_use`
BEGIN
  SELECT RAISE(ABORT, 'CHECK constraint failed: file_locked') WHERE EXISTS (
    SELECT 1 FROM `file` AS f WHERE f.`clinic_id` = OLD.`clinic_id` AND f.`id` = OLD.`file_id` AND f.`locked_at` IS NOT NULL
  );
END;
--> statement-breakpoint
CREATE TRIGGER `file_use_written` BEFORE UPDATE ON `file_use`
BEGIN
  SELECT RAISE(ABORT, 'CHECK constraint failed: file_use_written');
END;
--> statement-breakpoint
-- A note takes files until it is signed, ten at most (`mostNoteFiles`): of two that come at once, both are counted.
CREATE TRIGGER `file_use_of_note` BEFORE INSERT ON `file_use`
WHEN NEW.`target_kind` = 'session_note'
BEGIN
  SELECT RAISE(ABORT, 'CHECK constraint failed: session_note_signed') WHERE NOT EXISTS (
    SELECT 1 FROM `session_note` AS n WHERE n.`clinic_id` = NEW.`clinic_id` AND n.`id` = NEW.`target_id` AND n.`signed_at` IS NULL
  );
  SELECT RAISE(ABORT, 'CHECK constraint failed: session_note_files') WHERE (
    SELECT count(*) FROM `file_use` AS u WHERE u.`clinic_id` = NEW.`clinic_id` AND u.`target_kind` = NEW.`target_kind`
      AND u.`target_id` = NEW.`target_id`
  ) >= 10;
END;
