package org.communityexchange.pool.internal.attendance;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.pool.AttendanceImport;
import org.communityexchange.pool.AttendanceImports;
import org.communityexchange.pool.ReadAttendance;
import org.communityexchange.pool.internal.form.PoolForms;
import org.communityexchange.pool.internal.words.AttendanceFileMessages;
import org.communityexchange.web.Csv;
import org.communityexchange.web.Form;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Attendance from a CSV file: look, import, take back. */
@Path("/o/{organisation}/attendance-imports")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ImportPages {

    @CheckedTemplate(basePath = "pool/attendance")
    static class Templates {
        private Templates() {}

        static native TemplateInstance imports(OrganisationView organisation, List<AttendanceImport> files, Form form);

        static native TemplateInstance importFile(OrganisationView organisation, AttendanceImport file);
    }

    private final AttendanceImports imports;
    private final Organisations organisations;
    private final PoolForms forms;
    private final AttendanceFileMessages words;

    ImportPages(AttendanceImports imports, Organisations organisations, PoolForms forms, AttendanceFileMessages words) {
        this.imports = imports;
        this.organisations = organisations;
        this.forms = forms;
        this.words = words;
    }

    @GET
    @Needs(Right.ACT_FOR_MEMBERS)
    public TemplateInstance all(@PathParam("organisation") String organisation) {
        return page(organisation, forms.start(Map.of()));
    }

    @POST
    @Needs(Right.ACT_FOR_MEMBERS)
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response read(
            @PathParam("organisation") String organisation,
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("windows") @Nullable String windows) {
        var typed = new MultivaluedHashMap<String, String>();
        typed.putSingle("windows", windows == null ? "" : windows);
        var form = forms.read(typed);
        try {
            var read = imports.read(new ReadAttendance(name(file), form.checked("windows"), content(file)));
            return Response.seeOther(URI.create(read.href())).build();
        } catch (InvalidInput refusal) {
            refusal.errors().forEach(error -> form.reject("file", error.detail()));
            return PoolForms.refused(page(organisation, form));
        }
    }

    @GET
    @Path("{id}")
    @Needs(Right.ACT_FOR_MEMBERS)
    public TemplateInstance show(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return Templates.importFile(here(organisation), imports.view(id));
    }

    /** The lines that are not imported, to be mended and read again. */
    @GET
    @Path("{id}/problems.csv")
    @Needs(Right.ACT_FOR_MEMBERS)
    public Response problems(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        var rows = imports.view(id).rows().stream()
                .filter(row -> !row.verdict().isImportable())
                .toList();
        return Csv.download(
                "not-imported.csv",
                List.of("line", "verdict", "why", "event", "date", "name", "role", "in", "out"),
                csv -> rows.forEach(row -> csv.row(
                        row.line(),
                        row.verdict().name(),
                        row.reason(),
                        row.event(),
                        row.date(),
                        row.name(),
                        row.role(),
                        row.in(),
                        row.out())));
    }

    @POST
    @Path("{id}/confirmation")
    @Needs(Right.ACT_FOR_MEMBERS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        var willImport = PoolForms.whole(forms.read(body), "willImport", 0, AttendanceImports.MOST_ROWS);
        try {
            var done = imports.confirm(id, willImport == null ? 0 : willImport);
            return forms.done(done.href(), words.imported(done.willImport()));
        } catch (ProblemException refusal) {
            return back(id, refusal);
        }
    }

    @POST
    @Path("{id}/undoing")
    @Needs(Right.ACT_FOR_MEMBERS)
    public Response undo(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        try {
            return forms.done(imports.undo(id).href(), words.undone());
        } catch (ProblemException refusal) {
            return back(id, refusal);
        }
    }

    private Response back(UUID id, ProblemException refusal) {
        var status = refusal.type().status();
        if (status != Response.Status.CONFLICT.getStatusCode() && !(refusal instanceof InvalidInput)) {
            throw refusal;
        }
        return forms.back(imports.view(id).href(), refusal);
    }

    private TemplateInstance page(String organisation, Form form) {
        return Templates.imports(here(organisation), imports.all(), form);
    }

    private OrganisationView here(String organisation) {
        return organisations.require(new OrganisationId(organisation));
    }

    private static String name(@Nullable FileUpload file) {
        var name = file == null || file.fileName() == null ? "" : file.fileName();
        return name.length() <= 120 ? name : name.substring(name.length() - 120);
    }

    private static byte[] content(@Nullable FileUpload file) {
        try {
            return file == null ? new byte[0] : Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
