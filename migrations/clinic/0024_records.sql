CREATE TABLE `note_addendum` (
	`clinic_id` text NOT NULL,
	`note_id` text NOT NULL,
	`number` integer NOT NULL,
	`patient_id` text NOT NULL,
	`content_sealed` text NOT NULL,
	`signed_at` integer NOT NULL,
	`signed_name` text NOT NULL,
	`crp` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`clinic_id`, `note_id`, `number`)
);
--> statement-breakpoint
CREATE INDEX `note_addendum_own` ON `note_addendum` (`clinic_id`,`patient_id`,`note_id`,`number`);--> statement-breakpoint
CREATE TABLE `session_note_version` (
	`clinic_id` text NOT NULL,
	`note_id` text NOT NULL,
	`version` integer NOT NULL,
	`patient_id` text NOT NULL,
	`content_sealed` text NOT NULL,
	`sitting` text,
	`started_at` integer NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `note_id`, `version`)
);
--> statement-breakpoint
CREATE INDEX `session_note_version_own` ON `session_note_version` (`clinic_id`,`patient_id`,`note_id`,`version`);--> statement-breakpoint
CREATE TABLE `session_note` (
	`clinic_id` text NOT NULL,
	`id` text NOT NULL,
	`patient_id` text NOT NULL,
	`author_id` text NOT NULL,
	`appointment_id` text,
	`happened_at` integer NOT NULL,
	`version` integer NOT NULL,
	`kept` integer NOT NULL,
	`size` integer NOT NULL,
	`signed_at` integer,
	`hash` text,
	`signed_name` text,
	`crp` text,
	`signed_files` text,
	`addenda` integer DEFAULT 0 NOT NULL,
	`readable_at` integer,
	`released_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_note_of_session` ON `session_note` (`clinic_id`,`appointment_id`,`author_id`,`patient_id`) WHERE appointment_id is not null;--> statement-breakpoint
CREATE INDEX `session_note_of_patient` ON `session_note` (`clinic_id`,`patient_id`,`author_id`,`happened_at`,`id`);--> statement-breakpoint
CREATE INDEX `session_note_of_author` ON `session_note` (`clinic_id`,`author_id`,`happened_at`,`id`);--> statement-breakpoint
CREATE INDEX `session_note_draft` ON `session_note` (`clinic_id`,`author_id`,`happened_at`,`id`) WHERE signed_at is null;--> statement-breakpoint
CREATE INDEX `session_note_readable` ON `session_note` (`clinic_id`,`patient_id`,`happened_at`,`id`) WHERE readable_at is not null;--> statement-breakpoint
CREATE TABLE `note_template` (
	`clinic_id` text NOT NULL,
	`author_id` text NOT NULL,
	`code` text NOT NULL,
	`content_sealed` text NOT NULL,
	`version` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `author_id`, `code`)
);
--> statement-breakpoint
CREATE TABLE `working_note` (
	`clinic_id` text NOT NULL,
	`patient_id` text NOT NULL,
	`author_id` text NOT NULL,
	`version` integer NOT NULL,
	`content_sealed` text NOT NULL,
	`sitting` text,
	`started_at` integer NOT NULL,
	`saved_at` integer NOT NULL,
	`kept` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `patient_id`, `author_id`, `version`)
);
--> statement-breakpoint
CREATE INDEX `working_note_author` ON `working_note` (`clinic_id`,`author_id`,`patient_id`,`version`);
--> statement-breakpoint
-- What is signed stays as it is, whatever code sends the statement (ADR 0050). It says "CHECK constraint failed", as SQLite says of its
-- own, so that commit turns it into a refusal. At the end of its term the record is released first, and erased then.
CREATE TRIGGER `session_note_signed` BEFORE UPDATE ON `session_note`
WHEN OLD.`signed_at` IS NOT NULL AND (
  NEW.`clinic_id` IS NOT OLD.`clinic_id` OR NEW.`id` IS NOT OLD.`id` OR NEW.`patient_id` IS NOT OLD.`patient_id`
  OR NEW.`author_id` IS NOT OLD.`author_id` OR NEW.`appointment_id` IS NOT OLD.`appointment_id`
  OR NEW.`happened_at` IS NOT OLD.`happened_at` OR NEW.`version` IS NOT OLD.`version` OR NEW.`signed_at` IS NOT OLD.`signed_at`
  OR NEW.`hash` IS NOT OLD.`hash` OR NEW.`signed_name` IS NOT OLD.`signed_name` OR NEW.`crp` IS NOT OLD.`crp`
  OR NEW.`signed_files` IS NOT OLD.`signed_files` OR NEW.`addenda` < OLD.`addenda`
  OR (OLD.`released_at` IS NOT NULL AND NEW.`released_at` IS NULL)
)
BEGIN
  SELECT RAISE(ABORT, 'CHECK constraint failed: session_note_signed');
END;
--> statement-breakpoint
CREATE TRIGGER `session_note_kept` BEFORE DELETE ON `session_note`
WHEN OLD.`signed_at` IS NOT NULL AND OLD.`released_at` IS NULL
BEGIN
  SELECT RAISE(ABORT, 'CHECK constraint failed: session_note_signed');
END;
--> statement-breakpoint
CREATE TRIGGER `session_note_version_added` BEFORE INSERT ON `session_note_version`
BEGIN
  SELECT RAISE(ABORT, 'CHECK constraint failed: session_note_signed') WHERE EXISTS (
    SELECT 1 FROM `session_note` AS n WHERE n.`clinic_id` = NEW.`clinic_id` AND n.`id` = NEW.`note_id` AND n.`signed_at` IS NOT NULL
  );
END;
--> statement-breakpoint
CREATE TRIGGER `session_note_version_written` BEFORE UPDATE ON `session_note_version`
BEGIN
  SELECT RAISE(ABORT, 'CHECK constraint failed: session_note_version_written');
END;
--> statement-breakpoint
CREATE TRIGGER `session_note_version_kept` BEFORE DELETE ON `session_note_version`
BEGIN
  SELECT RAISE(ABORT, 'CHECK constraint failed: session_note_signed') WHERE EXISTS (
    SELECT 1 FROM `session_note` AS n WHERE n.`clinic_id` = OLD.`clinic_id` AND n.`id` = OLD.`note_id`
      AND n.`signed_at` IS NOT NULL AND n.`released_at` IS NULL
  );
END;
--> statement-breakpoint
-- An addendum is of a signed note, and the next number: two at once cannot both be the third.
CREATE TRIGGER `note_addendum_added` BEFORE INSERT ON `note_addendum`
BEGIN
  SELECT RAISE(ABORT, 'CHECK constraint failed: note_addendum_next') WHERE NOT EXISTS (
    SELECT 1 FROM `session_note` AS n WHERE n.`clinic_id` = NEW.`clinic_id` AND n.`id` = NEW.`note_id`
      AND n.`signed_at` IS NOT NULL AND n.`addenda` = NEW.`number` - 1
  );
END;
--> statement-breakpoint
CREATE TRIGGER `note_addendum_written` BEFORE UPDATE ON `note_addendum`
BEGIN
  SELECT RAISE(ABORT, 'CHECK constraint failed: session_note_signed');
END;
--> statement-breakpoint
CREATE TRIGGER `note_addendum_kept` BEFORE DELETE ON `note_addendum`
BEGIN
  SELECT RAISE(ABORT, 'CHECK constraint failed: session_note_signed') WHERE EXISTS (
    SELECT 1 FROM `session_note` AS n WHERE n.`clinic_id` = OLD.`clinic_id` AND n.`id` = OLD.`note_id` AND n.`released_at` IS NULL
  );
END;
