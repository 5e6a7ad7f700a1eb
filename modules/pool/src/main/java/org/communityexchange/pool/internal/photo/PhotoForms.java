package org.communityexchange.pool.internal.photo;

import org.communityexchange.pool.AddPhoto;
import org.communityexchange.pool.internal.form.PoolForms;
import org.communityexchange.pool.internal.words.PhotoMessages;
import org.communityexchange.web.Form;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;

/** The form on which a photo is added, whatever it belongs to. */
@ApplicationScoped
public class PhotoForms {

    /** What was sent, and the form for showing it again. */
    public record Sent(Form form, AddPhoto photo) {}

    private final PoolForms forms;
    private final PhotoMessages words;

    PhotoForms(PoolForms forms, PhotoMessages words) {
        this.forms = forms;
        this.words = words;
    }

    /** The form says already what is missing. */
    public Sent read(@Nullable FileUpload image, @Nullable String alt) {
        var typed = new MultivaluedHashMap<String, String>();
        typed.putSingle("alt", Objects.requireNonNullElse(alt, ""));
        var form = forms.read(typed).label("alt", words.alt());
        var photo = new AddPhoto(form.requiredText("alt", 200), content(image));
        if (form.hasErrors() && photo.image() == null) {
            form.reject("image", words.choose());
        }
        return new Sent(form, photo);
    }

    private static byte @Nullable [] content(@Nullable FileUpload file) {
        if (file == null || file.size() == 0) {
            return null;
        }
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
