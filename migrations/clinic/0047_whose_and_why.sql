ALTER TABLE `audit_entry` ADD `subject` text;--> statement-breakpoint
ALTER TABLE `audit_entry` ADD `right` text;--> statement-breakpoint
CREATE INDEX `audit_entry_subject` ON `audit_entry` (`clinic_id`,`subject`,`created_at`,`id`) WHERE subject <> actor_id;--> statement-breakpoint
-- The trigger that keeps what was written (ADR 0070) knows the new columns, too.
DROP TRIGGER `audit_entry_fixed`;--> statement-breakpoint
CREATE TRIGGER `audit_entry_fixed` BEFORE UPDATE ON `audit_entry`
WHEN OLD.`seq` IS NOT NULL OR NEW.`id` IS NOT OLD.`id` OR NEW.`clinic_id` IS NOT OLD.`clinic_id` OR NEW.`actor_id` IS NOT OLD.`actor_id`
  OR NEW.`actor_role` IS NOT OLD.`actor_role` OR NEW.`action` IS NOT OLD.`action` OR NEW.`entity` IS NOT OLD.`entity`
  OR NEW.`entity_id` IS NOT OLD.`entity_id` OR NEW.`fields` IS NOT OLD.`fields` OR NEW.`reason` IS NOT OLD.`reason`
  OR NEW.`ip` IS NOT OLD.`ip` OR NEW.`user_agent` IS NOT OLD.`user_agent` OR NEW.`request_id` IS NOT OLD.`request_id`
  OR NEW.`created_at` IS NOT OLD.`created_at` OR NEW.`subject` IS NOT OLD.`subject` OR NEW.`right` IS NOT OLD.`right`
BEGIN
  SELECT RAISE(ABORT, 'CHECK constraint failed: audit_entry_fixed');
END;
