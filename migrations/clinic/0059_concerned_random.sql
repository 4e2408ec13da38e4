ALTER TABLE `person_export` DROP COLUMN `chunks`;--> statement-breakpoint
ALTER TABLE `person_export` DROP COLUMN `dir_chunks`;