DROP INDEX `diary_entry_new_comments`;--> statement-breakpoint
CREATE INDEX `diary_entry_own_deleted` ON `diary_entry` (`clinic_id`,`patient_id`,`deleted_at`) WHERE deleted_at is not null;--> statement-breakpoint
CREATE INDEX `diary_entry_new_comments` ON `diary_entry` (`clinic_id`,`patient_id`,`occurred_at`,`id`) WHERE deleted_at is null and new_comments > 0;