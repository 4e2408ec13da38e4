CREATE TABLE `availability` (
	`clinic_id` text NOT NULL,
	`psychologist_id` text NOT NULL,
	`rules` text NOT NULL,
	`exceptions` text NOT NULL,
	`settings` text NOT NULL,
	`version` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `psychologist_id`)
);
--> statement-breakpoint
CREATE TABLE `appointment_patient` (
	`clinic_id` text NOT NULL,
	`appointment_id` text NOT NULL,
	`patient_id` text NOT NULL,
	`psychologist_id` text NOT NULL,
	`start_at` integer NOT NULL,
	`notes_sealed` text,
	`left_at` integer,
	PRIMARY KEY(`clinic_id`, `appointment_id`, `patient_id`)
);
--> statement-breakpoint
CREATE INDEX `appointment_patient_own` ON `appointment_patient` (`clinic_id`,`patient_id`,`start_at`,`appointment_id`);--> statement-breakpoint
CREATE TABLE `appointment` (
	`clinic_id` text NOT NULL,
	`id` text NOT NULL,
	`psychologist_id` text NOT NULL,
	`participants` text NOT NULL,
	`start_at` integer NOT NULL,
	`end_at` integer NOT NULL,
	`type` text NOT NULL,
	`status` text NOT NULL,
	`series_id` text,
	`occurrence` text,
	`fee_cents` integer,
	`cancel_free_hours` integer NOT NULL,
	`next_reminder_at` integer,
	`cancelled_at` integer,
	`cancelled_by` text,
	`cancel_reason` text,
	`fee_owed_cents` integer,
	`ics_sequence` integer DEFAULT 0 NOT NULL,
	`version` integer NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `appointment_agenda` ON `appointment` (`clinic_id`,`psychologist_id`,`start_at`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `appointment_occurrence` ON `appointment` (`clinic_id`,`series_id`,`occurrence`) WHERE series_id is not null;--> statement-breakpoint
CREATE INDEX `appointment_reminder` ON `appointment` (`next_reminder_at`) WHERE next_reminder_at is not null;--> statement-breakpoint
CREATE TABLE `busy_span` (
	`clinic_id` text NOT NULL,
	`member_id` text NOT NULL,
	`start_at` integer NOT NULL,
	`end_at` integer NOT NULL,
	`owner_id` text NOT NULL,
	`expires_at` integer,
	`clear_from` integer NOT NULL,
	`clear_until` integer NOT NULL,
	`local_day` text NOT NULL,
	`max_of_day` integer,
	`written_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `member_id`, `start_at`, `owner_id`),
	CONSTRAINT "busy_span_length" CHECK(end_at > start_at and end_at - start_at <= 28800000),
	CONSTRAINT "busy_span_clear" CHECK(clear_from <= start_at and clear_until >= end_at)
);
--> statement-breakpoint
CREATE INDEX `busy_span_owner` ON `busy_span` (`clinic_id`,`owner_id`);--> statement-breakpoint
CREATE INDEX `busy_span_hold` ON `busy_span` (`expires_at`) WHERE expires_at is not null;--> statement-breakpoint
CREATE TABLE `appointment_series` (
	`clinic_id` text NOT NULL,
	`id` text NOT NULL,
	`psychologist_id` text NOT NULL,
	`patient_ids` text NOT NULL,
	`freq` text NOT NULL,
	`starts_on` text NOT NULL,
	`zone` text NOT NULL,
	`duration_minutes` integer NOT NULL,
	`type` text NOT NULL,
	`count` integer,
	`until` text,
	`made_until` text NOT NULL,
	`ended_at` integer,
	`version` integer NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `appointment_series_own` ON `appointment_series` (`clinic_id`,`psychologist_id`,`id`);--> statement-breakpoint
CREATE INDEX `appointment_series_open` ON `appointment_series` (`made_until`,`id`) WHERE ended_at is null and count is null and until is null;--> statement-breakpoint
-- No overlap, ever (ADR 0039): the check is part of the statement that writes, whatever code sends it. It says "CHECK constraint
-- failed", as SQLite says of its own, so that commit turns it into a refusal. Spans are at most 8 h long (28800000 ms): what begins
-- earlier than that before the time asked for cannot reach into it.
CREATE TRIGGER `busy_span_free` BEFORE INSERT ON `busy_span`
WHEN EXISTS (
  SELECT 1 FROM `busy_span` AS b
  WHERE b.`clinic_id` = NEW.`clinic_id` AND b.`member_id` = NEW.`member_id`
    AND b.`start_at` > NEW.`clear_from` - 28800000 AND b.`start_at` < NEW.`clear_until` AND b.`end_at` > NEW.`clear_from`
    AND (b.`expires_at` IS NULL OR b.`expires_at` > NEW.`written_at`)
)
BEGIN
  SELECT RAISE(ABORT, 'CHECK constraint failed: busy_span_free');
END;
--> statement-breakpoint
-- A local day begins and ends within 27 h of any of its instants, clocks put back and all.
CREATE TRIGGER `busy_span_day` BEFORE INSERT ON `busy_span`
WHEN NEW.`max_of_day` IS NOT NULL AND NEW.`max_of_day` <= (
  SELECT count(*) FROM `busy_span` AS b
  WHERE b.`clinic_id` = NEW.`clinic_id` AND b.`member_id` = NEW.`member_id`
    AND b.`start_at` > NEW.`start_at` - 97200000 AND b.`start_at` < NEW.`start_at` + 97200000
    AND b.`local_day` = NEW.`local_day` AND (b.`expires_at` IS NULL OR b.`expires_at` > NEW.`written_at`)
)
BEGIN
  SELECT RAISE(ABORT, 'CHECK constraint failed: busy_span_day');
END;
--> statement-breakpoint
CREATE TRIGGER `busy_span_kept` BEFORE UPDATE ON `busy_span`
BEGIN
  SELECT RAISE(ABORT, 'CHECK constraint failed: busy_span_kept');
END;
