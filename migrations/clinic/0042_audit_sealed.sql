CREATE TABLE `audit_checkpoint` (
	`clinic_id` text NOT NULL,
	`size` integer NOT NULL,
	`root` text NOT NULL,
	`head` text NOT NULL,
	`kid` text NOT NULL,
	`signature` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `size`)
);
--> statement-breakpoint
CREATE TABLE `audit_log` (
	`clinic_id` text PRIMARY KEY NOT NULL,
	`size` integer NOT NULL,
	`head` text NOT NULL,
	`peaks` text NOT NULL,
	`sealed_at` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `audit_entry` ADD `seq` integer;--> statement-breakpoint
ALTER TABLE `audit_entry` ADD `hash` text;--> statement-breakpoint
CREATE INDEX `audit_entry_actor` ON `audit_entry` (`actor_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `audit_entry_action` ON `audit_entry` (`clinic_id`,`action`,`created_at`);--> statement-breakpoint
CREATE INDEX `audit_entry_unsealed` ON `audit_entry` (`clinic_id`,`id`) WHERE seq is null;--> statement-breakpoint
CREATE UNIQUE INDEX `audit_entry_seq` ON `audit_entry` (`clinic_id`,`seq`) WHERE seq is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `audit_entry_seq_of_none` ON `audit_entry` (`seq`) WHERE seq is not null and clinic_id is null;
--> statement-breakpoint
-- What was written to the audit stays as it was written; a row gets its place in the sealed log once (ADR 0070).
CREATE TRIGGER `audit_entry_fixed` BEFORE UPDATE ON `audit_entry`
WHEN OLD.`seq` IS NOT NULL OR NEW.`id` IS NOT OLD.`id` OR NEW.`clinic_id` IS NOT OLD.`clinic_id` OR NEW.`actor_id` IS NOT OLD.`actor_id`
  OR NEW.`actor_role` IS NOT OLD.`actor_role` OR NEW.`action` IS NOT OLD.`action` OR NEW.`entity` IS NOT OLD.`entity`
  OR NEW.`entity_id` IS NOT OLD.`entity_id` OR NEW.`fields` IS NOT OLD.`fields` OR NEW.`reason` IS NOT OLD.`reason`
  OR NEW.`ip` IS NOT OLD.`ip` OR NEW.`user_agent` IS NOT OLD.`user_agent` OR NEW.`request_id` IS NOT OLD.`request_id`
  OR NEW.`created_at` IS NOT OLD.`created_at`
BEGIN
  SELECT RAISE(ABORT, 'CHECK constraint failed: audit_entry_fixed');
END;
