package org.tafoundry.architecture.planted.request;

import com.github.kagkarlsson.scheduler.SchedulerName;
import com.nimbusds.oauth2.sdk.id.State;
import com.onelogin.saml2.model.hsm.HSM;
import dev.langchain4j.model.embedding.EmbeddingModel;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.net.Socket;
import org.tafoundry.architecture.planted.storage.s3.PlantedStore;
import org.tafoundry.architecture.planted.web.PlantedResource;
import org.tafoundry.splunk.EngineOptions;

/** Breaks every rule but that on cycles. */
@Entity
public class PlantedEntity {
    @Id
    Long id;

    transient Socket socket;
    transient EmbeddingModel model;
    transient PlantedResource web;
    transient PlantedStore store;
    transient SchedulerName scheduler;
    transient State signOn;
    transient HSM saml;
    transient EngineOptions engine;
}
