package org.tafoundry.synth.template;

import java.util.List;
import org.tafoundry.synth.setting.Extract;

/**
 * The extraction of a free-text source.
 *
 * @param extractions the EXTRACT settings, header first
 * @param templates the message templates, most frequent first
 * @param messages the events without their header
 * @param quality how well the messages were grouped into the templates
 */
public record FreeTextDesign(
        List<Extract> extractions, List<TextTemplate> templates, List<String> messages, TemplateQuality quality) {

    public FreeTextDesign {
        extractions = List.copyOf(extractions);
        templates = List.copyOf(templates);
        messages = List.copyOf(messages);
    }
}
