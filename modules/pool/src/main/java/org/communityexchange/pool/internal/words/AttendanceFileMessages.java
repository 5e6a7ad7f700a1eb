package org.communityexchange.pool.internal.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.communityexchange.pool.AttendanceImport;
import org.communityexchange.pool.AttendanceVerdict;

/** The words of the pages about attendance files. */
@MessageBundle("attendancefile")
public interface AttendanceFileMessages {
    @Message("Attendance from a file")
    String title();

    @Message(
            "A CSV file with the columns event, date, name, e-mail, role, in and out. First you see what would become of every line; nothing is imported by looking.")
    String lead();

    @Message("CSV file")
    String file();

    @Message("From a spreadsheet: save as “CSV UTF-8”. At most 2,000 lines.")
    String file_hint();

    @Message("It is written in Windows-1252")
    String windows();

    @Message("Only when letters such as é came out wrong.")
    String windows_hint();

    @Message("Look at it")
    String look();

    @Message("Files so far")
    String files();

    @Message("{will} {#if will == 1}line{#else}lines{/if} will be imported, {not} will not.")
    String will(int will, int not);

    @Message("{will} lines were imported, {not} were not.")
    String was(int will, int not);

    @Message("Import {count} {#if count == 1}line{#else}lines{/if}")
    String do_import(int count);

    @Message("{count} {#if count == 1}line is{#else}lines are{/if} imported. Another steward confirms the minutes.")
    String imported(int count);

    @Message("Take the import back")
    String undo();

    @Message("Possible while nothing of it was confirmed. People who were added stay, with nothing in their names.")
    String undo_hint();

    @Message("The import is taken back.")
    String undone();

    @Message("Save the lines that are not imported")
    String problems();

    @Message("Line")
    String line();

    @Message("What becomes of it")
    String verdict();

    @Message("Event")
    String event();

    @Message("Name")
    String name();

    @Message("Role")
    String role();

    @Message("In and out")
    String times();

    @Message("{#when it}{#is READ}Looked at{#is IMPORTED}Imported{#is UNDONE}Taken back{/when}")
    String state(AttendanceImport.State it);

    @Message(
            "{#when it}{#is NEW_PERSON}New person{#is KNOWN_PERSON}Known person{#is ALREADY_RECORDED}Already recorded{#is TWICE_IN_FILE}Twice in the file{#is UNKNOWN_EVENT}Unknown event{#is UNKNOWN_ROLE}Unknown role{#is BAD_NAME}No usable name{#is SEVERAL_PEOPLE}Several people have this name{#is BAD_ADDRESS}No usable address{#is BAD_TIME}No usable time{#is OUT_BEFORE_IN}Out before in{#is OVERLAP}Elsewhere at this time{#is FORMULA}A formula in a cell{#is UNREADABLE}Letters that cannot be read{/when}")
    String verdict_of(AttendanceVerdict it);
}
