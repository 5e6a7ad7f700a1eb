package org.communityexchange.pool.internal.attendance;

import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.pool.AttendanceImport;
import org.communityexchange.pool.AttendanceImports;
import org.communityexchange.pool.ReadAttendance;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

@Path("/api/v1/organisations/{organisation}/attendance-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Attendance")
class ImportResource {

    private static final String FILE = """
            {"fileName": "repair-cafe.csv", "windows": false,
             "content": "ZXZlbnQsZGF0ZSxuYW1lLGUtbWFpbCxyb2xlLGluLG91dApSZXBhaXIgQ2Fmw6ksMjAyNi0xMi0wNSxSb3NhLCxGaXhpbmcsMTA6MDAsMTI6MDAK"}""";

    /** @param willImport how many lines the look said will be imported */
    record ConfirmImport(@Nullable Integer willImport) {}

    private final AttendanceImports imports;

    ImportResource(AttendanceImports imports) {
        this.imports = imports;
    }

    @GET
    @Needs(Right.ACT_FOR_MEMBERS)
    @Operation(operationId = "listAttendanceImports", summary = "The last 50 attendance files, newest first")
    public List<AttendanceImport> all(@PathParam("organisation") String organisation) {
        return imports.all();
    }

    @POST
    @Needs(Right.ACT_FOR_MEMBERS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readAttendance",
            summary = "Read an attendance file and judge every line; imports nothing. The file is sent as Base64.")
    @APIResponse(
            responseCode = "201",
            description = "Read",
            content = @Content(schema = @Schema(implementation = AttendanceImport.class)))
    public Response read(
            @PathParam("organisation") String organisation,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "one line", value = FILE)))
                    ReadAttendance file) {
        var read = imports.read(Commands.body(file));
        return Response.created(
                        URI.create("/api/v1/organisations/" + organisation + "/attendance-imports/" + read.id()))
                .entity(read)
                .build();
    }

    @GET
    @Path("{id}")
    @Needs(Right.ACT_FOR_MEMBERS)
    @Operation(operationId = "readAttendanceImport", summary = "One attendance file with the verdict of every line")
    public AttendanceImport one(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return imports.view(id);
    }

    @PUT
    @Path("{id}/confirmation")
    @Needs(Right.ACT_FOR_MEMBERS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "importAttendance", summary = "Import the lines that can be, all together; once")
    public AttendanceImport confirm(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "two", value = "{\"willImport\": 2}")))
                    ConfirmImport said) {
        var willImport = Commands.body(said).willImport();
        if (willImport == null) {
            throw new InvalidInput("willImport", "Say how many lines will be imported.");
        }
        return imports.confirm(id, willImport);
    }

    @PUT
    @Path("{id}/undoing")
    @Needs(Right.ACT_FOR_MEMBERS)
    @Operation(operationId = "undoAttendanceImport", summary = "Take an import back while nothing of it was confirmed")
    public AttendanceImport undo(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return imports.undo(id);
    }
}
